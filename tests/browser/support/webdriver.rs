//! Chromium and Firefox over WebDriver: as many commands as the stories need.

use std::path::Path;

use anyhow::{Result, anyhow, bail};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::Mutex;

use super::{
    driver::Act,
    firefox,
    keys::Stroke,
    portal::INTRANET_RULE,
    process::{self, BROWSER, Process},
    socket::Socket,
};

const CHROMIUM_FLAGS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    // A container may give its programs 64 MB of shared memory, in which a page of ours crashes.
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
    "--window-size=1280,900",
    INTRANET_RULE,
];

/// What is saved goes here, in the profile's folder.
pub(super) const DOWNLOADS: &str = "downloads";

/// What Firefox prints goes here, in the profile's folder.
pub(super) const PRINTED: &str = "printed.pdf";

/// Ends the errors that are being asked for.
const MARK: &str = "the harness asks for the errors";

/// A session with a driver program and the browser it started.
pub(crate) struct WebDriver {
    http: reqwest::Client,
    session: String,
    browser: Option<u32>,
    bidi: Option<Mutex<Socket>>,
    program: Process,
    maker: Maker,
}

#[derive(Clone, Copy, PartialEq)]
enum Maker {
    Chromium,
    Firefox,
}

impl WebDriver {
    /// Starts Chromium with the profile in that folder.
    pub(crate) async fn chromium(profile: &Path) -> Result<Self> {
        let (program, port) = chromedriver().await;
        let mut flags = CHROMIUM_FLAGS.map(str::to_owned).to_vec();
        flags.push(format!("--user-data-dir={}", profile.display()));
        let options = json!({
            "goog:chromeOptions": {
                "binary": BROWSER,
                "args": flags,
                "prefs": {"download.default_directory": profile.join(DOWNLOADS)},
            },
            "goog:loggingPrefs": {"browser": "ALL"},
        });
        Self::begin(program, port, options, Maker::Chromium).await
    }

    /// Starts Firefox with the profile in that folder.
    pub(crate) async fn firefox(profile: &Path) -> Result<Self> {
        firefox::teach(profile).await?;
        Self::begin_firefox(profile).await
    }

    /// The same with a profile as it is.
    pub(super) async fn begin_firefox(profile: &Path) -> Result<Self> {
        let mut command = process::driver("HANGJI_GECKODRIVER", "HANGJI_FIREFOX");
        command.args(["--port", "0", "--websocket-port", "0"]);
        // Only the browser itself can remove what all pages have stored.
        command.arg("--allow-system-access");
        let program = Process::start(command);
        let port = program.read_port("Listening on 127.0.0.1:").await;
        let options = json!({"moz:firefoxOptions": {
            "binary": BROWSER,
            "args": ["-headless", "-profile", profile],
            "prefs": firefox::preferences(profile),
        }, "webSocketUrl": true});
        Self::begin(program, port, options, Maker::Firefox).await
    }

    async fn begin(program: Process, port: u16, options: Value, maker: Maker) -> Result<Self> {
        let http = reqwest::Client::new();
        let sessions = format!("http://127.0.0.1:{port}/session");
        let mut options = options;
        options["unhandledPromptBehavior"] = json!("accept");
        let wanted = json!({"capabilities": {"alwaysMatch": options}});
        let begun = send(&http, Method::POST, &sessions, Some(&wanted)).await?;
        let id = begun["sessionId"].as_str().ok_or_else(|| anyhow!("no session: {begun}"))?;
        let given = &begun["capabilities"];
        let browser = given["moz:processID"].as_u64().or_else(|| given["goog:processID"].as_u64());
        let browser = browser.and_then(|id| u32::try_from(id).ok());
        let bidi = match given["webSocketUrl"].as_str() {
            Some(url) => Some(Mutex::new(listen(url).await?)),
            None => None,
        };
        Ok(Self { http, session: format!("{sessions}/{id}"), browser, bidi, program, maker })
    }

    /// Does it and answers with what came of it.
    pub(crate) async fn perform(&self, act: Act<'_>) -> Result<Value> {
        match act {
            Act::Goto(url) => self.post("url", json!({"url": url})).await,
            Act::Reload => self.post("refresh", json!({})).await,
            Act::Address => self.get("url").await,
            Act::Run(script, argument) => self.run(script, argument).await,
            Act::Click(x, y) => self.post("actions", click(x, y)).await,
            Act::Keys(strokes) => self.post("actions", typing(strokes)).await,
            Act::Picture => self.get("screenshot").await,
            Act::Resize(width, height) => self.resize(width, height).await,
            Act::Tab => self.get("window").await,
            Act::NewTab => {
                let made = self.post("window/new", json!({"type": "tab"})).await?;
                self.to_tab(&made["handle"]).await
            }
            Act::ToTab(id) => self.to_tab(&json!(id)).await,
            Act::ToFrame => self.post("frame", json!({"id": 0})).await,
            Act::CloseTab => self.call(Method::DELETE, "window", None).await,
            Act::Errors => match &self.bidi {
                Some(bidi) => self.heard_errors(&mut *bidi.lock().await).await,
                None => self.logged_errors().await,
            },
            Act::DevTools(..) if self.maker == Maker::Firefox => bail!("Firefox has no DevTools"),
            Act::DevTools(command, with) => self.dev_tools(command, with).await,
            Act::Forget => self.forget().await,
            Act::Quit => self.quit().await,
        }
    }

    async fn run(&self, script: &str, argument: &Value) -> Result<Value> {
        let script = format!("return (async function() {{\n{script}\n}}).apply(null, arguments)");
        self.post("execute/sync", json!({"script": script, "args": [argument]})).await
    }

    /// Makes the page itself so large, which may be less than a window can be.
    async fn resize(&self, width: u32, height: u32) -> Result<Value> {
        let size = json!({"width": width, "height": height});
        if let Some(bidi) = &self.bidi {
            let context = self.get("window").await?;
            let call = json!({"context": context, "viewport": size});
            return bidi.lock().await.ask("browsingContext.setViewport", call).await;
        }
        let call = json!({
            "width": width, "height": height, "deviceScaleFactor": 0, "mobile": false,
        });
        self.dev_tools("Emulation.setDeviceMetricsOverride", &call).await
    }

    async fn to_tab(&self, handle: &Value) -> Result<Value> {
        self.post("window", json!({"handle": handle})).await?;
        if self.maker == Maker::Chromium {
            // A tab in the background draws no frames.
            self.post("goog/cdp/execute", json!({"cmd": "Page.bringToFront", "params": {}}))
                .await?;
        }
        Ok(handle.clone())
    }

    async fn forget(&self) -> Result<Value> {
        self.call(Method::DELETE, "actions", None).await?;
        let left = self.get("window/handles").await?;
        let new = self.post("window/new", json!({"type": "tab"})).await?;
        for handle in left.as_array().into_iter().flatten() {
            self.post("window", json!({"handle": handle})).await?;
            self.call(Method::DELETE, "window", None).await?;
        }
        self.to_tab(&new["handle"]).await?;
        match self.maker {
            Maker::Chromium => {
                let all = json!({"origin": "*", "storageTypes": "all"});
                self.dev_tools("Storage.clearDataForOrigin", &all).await?;
                self.dev_tools("Network.clearBrowserCookies", &json!({})).await
            }
            Maker::Firefox => {
                self.post("moz/context", json!({"context": "chrome"})).await?;
                self.run(firefox::FORGET, &Value::Null).await?;
                self.post("moz/context", json!({"context": "content"})).await
            }
        }
    }

    async fn logged_errors(&self) -> Result<Value> {
        let entries = self.post("se/log", json!({"type": "browser"})).await?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(severe.map(|entry| entry["message"].clone()).collect())
    }

    /// What the page says is heard in order, so all errors before the mark are heard before it.
    async fn heard_errors(&self, bidi: &mut Socket) -> Result<Value> {
        let is_mark = |event: &Value| event["params"]["text"] == MARK;
        self.run("console.debug(arguments[0])", &json!(MARK)).await?;
        bidi.wait_for(is_mark).await?;
        let events = bidi.events();
        let errors = events.iter().filter(|event| event["params"]["level"] == "error");
        Ok(errors.map(|event| event["params"]["text"].clone()).collect())
    }

    pub(super) async fn quit(&self) -> Result<Value> {
        let ended = self.call(Method::DELETE, "", None).await;
        self.program.stop().await;
        ended
    }

    async fn dev_tools(&self, command: &str, with: &Value) -> Result<Value> {
        self.post("goog/cdp/execute", json!({"cmd": command, "params": with})).await
    }

    async fn get(&self, path: &str) -> Result<Value> {
        self.call(Method::GET, path, None).await
    }

    async fn post(&self, path: &str, body: Value) -> Result<Value> {
        self.call(Method::POST, path, Some(&body)).await
    }

    async fn call(&self, method: Method, path: &str, body: Option<&Value>) -> Result<Value> {
        let url = format!("{}/{path}", self.session);
        send(&self.http, method, url.trim_end_matches('/'), body).await
    }
}

impl Drop for WebDriver {
    /// The driver program ends by itself, but its browser would stay.
    fn drop(&mut self) {
        if let Some(id) = self.browser {
            process::signal("-KILL", id);
        }
    }
}

/// Starts the driver program, again where its port is taken: it chooses one that is free for one
/// kind of address and wants it for the other as well.
async fn chromedriver() -> (Process, u16) {
    loop {
        let mut command = process::driver("HANGJI_CHROMEDRIVER", "HANGJI_CHROMIUM");
        command.arg("--port=0");
        let program = Process::start(command);
        if let Some(port) = program.read_port_if_free("started successfully on port ").await {
            return (program, port);
        }
    }
}

/// Connects to what Firefox tells about its pages.
async fn listen(url: &str) -> Result<Socket> {
    let mut log = Socket::connect(url).await?;
    log.ask("session.subscribe", json!({"events": ["log.entryAdded"]})).await?;
    Ok(log)
}

async fn send(
    http: &reqwest::Client,
    method: Method,
    url: &str,
    body: Option<&Value>,
) -> Result<Value> {
    let mut request = http.request(method, url);
    if let Some(body) = body {
        request = request.json(body);
    }
    let mut answer: Value = request.send().await?.json().await?;
    match answer["value"]["error"].as_str() {
        Some(error) => bail!("{error}: {}", answer["value"]["message"].as_str().unwrap_or("")),
        None => Ok(answer["value"].take()),
    }
}

fn click(x: i64, y: i64) -> Value {
    let steps = json!([
        {"type": "pointerMove", "duration": 0, "x": x, "y": y},
        {"type": "pointerDown", "button": 0},
        {"type": "pointerUp", "button": 0},
    ]);
    json!({"actions": [{"type": "pointer", "id": "mouse", "actions": steps}]})
}

fn typing(strokes: &[Stroke]) -> Value {
    let steps: Vec<Value> = strokes.iter().flat_map(Stroke::web_driver).collect();
    json!({"actions": [{"type": "key", "id": "keyboard", "actions": steps}]})
}
