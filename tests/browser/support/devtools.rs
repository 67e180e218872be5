//! Chromium 69 over the DevTools socket of each tab.

use std::path::Path;

use anyhow::{Result, anyhow, bail};
use serde_json::{Value, json};
use tokio::sync::Mutex;

use super::{
    driver::Act,
    keys::Stroke,
    portal::INTRANET_RULE,
    process::{Process, bound},
    socket::Socket,
};

const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--no-zygote",
    "--single-process",
    "--disable-gpu",
    "--remote-debugging-port=0",
    "--lang=zh-CN",
    "--window-size=1280,900",
    INTRANET_RULE,
];

/// A running Chromium and the socket of the tab in front.
pub(crate) struct DevTools {
    http: reqwest::Client,
    browser: String,
    address: String,
    tab: Mutex<Tab>,
    program: Process,
}

impl DevTools {
    /// Starts Chromium 69 with the profile in that folder.
    pub(crate) async fn chromium_69(profile: &Path) -> Result<Self> {
        let mut command = bound("HANGJI_CHROMIUM_69");
        command.args(FLAGS).arg(format!("--user-data-dir={}", profile.display()));
        command.arg("about:blank");
        let program = Process::start(command);
        let (line, _) = program.read_until("DevTools listening on ").await;
        let browser = line.split(' ').next_back().unwrap_or_default().to_owned();
        let address = browser.split('/').nth(2).unwrap_or_default().to_owned();
        let http = reqwest::Client::new();
        // The tab it opens with may come later than the port.
        let tab = Mutex::new(Tab::open(&http, &address).await?);
        Ok(Self { http, browser, address, tab, program })
    }

    /// Does it and answers with what came of it.
    pub(crate) async fn perform(&self, act: Act<'_>) -> Result<Value> {
        let mut tab = self.tab.lock().await;
        match act {
            Act::Tab => Ok(json!(tab.id)),
            Act::NewTab => {
                *tab = Tab::open(&self.http, &self.address).await?;
                Ok(json!(tab.id))
            }
            Act::ToTab(id) => {
                self.ask(&format!("activate/{id}")).await?;
                *tab = Tab::of(&self.address, id).await?;
                Ok(json!(id))
            }
            Act::CloseTab => Ok(json!(self.ask(&format!("close/{}", tab.id)).await?)),
            Act::Forget => {
                let left: Vec<Value> = serde_json::from_str(&self.ask("list").await?)?;
                *tab = Tab::open(&self.http, &self.address).await?;
                for id in left.iter().filter_map(|it| it["id"].as_str()) {
                    self.ask(&format!("close/{id}")).await?;
                }
                tab.forget().await
            }
            Act::Quit => {
                Socket::connect(&self.browser).await?.ask("Browser.close", json!({})).await?;
                self.program.ended().await;
                Ok(Value::Null)
            }
            act => tab.perform(act).await,
        }
    }

    async fn ask(&self, path: &str) -> Result<String> {
        let url = format!("http://{}/json/{path}", self.address);
        Ok(self.http.get(url).send().await?.text().await?)
    }
}

/// One tab of the browser.
struct Tab {
    id: String,
    socket: Socket,
}

impl Tab {
    async fn open(http: &reqwest::Client, address: &str) -> Result<Self> {
        let made: Value =
            http.get(format!("http://{address}/json/new")).send().await?.json().await?;
        Self::of(address, made["id"].as_str().ok_or_else(|| anyhow!("no tab: {made}"))?).await
    }

    async fn of(address: &str, id: &str) -> Result<Self> {
        let mut socket = Socket::connect(&format!("ws://{address}/devtools/page/{id}")).await?;
        for command in ["Page.enable", "Runtime.enable", "Log.enable", "Page.bringToFront"] {
            socket.ask(command, json!({})).await?;
        }
        Ok(Self { id: id.to_owned(), socket })
    }

    async fn perform(&mut self, act: Act<'_>) -> Result<Value> {
        match act {
            Act::Goto(url) => self.load("Page.navigate", json!({"url": url})).await,
            Act::Reload => self.load("Page.reload", json!({})).await,
            Act::Address => self.run("return location.href", &Value::Null).await,
            Act::Run(script, argument) => self.run(script, argument).await,
            Act::Click(x, y) => self.click(x, y).await,
            Act::Keys(strokes) => self.keys(strokes).await,
            Act::Picture => self.picture().await,
            Act::Resize(width, height) => self.resize(width, height).await,
            Act::Errors => self.errors().await,
            Act::DevTools(command, with) => self.socket.ask(command, with.clone()).await,
            act => bail!("not for a tab: {act:?}"),
        }
    }

    /// Loads a page; an address that differs only after its `#` loads nothing.
    async fn load(&mut self, command: &str, with: Value) -> Result<Value> {
        let loaded = |event: &Value| event["method"] == "Page.loadEventFired";
        let earlier = self.socket.events();
        let begun = self.socket.ask(command, with).await?;
        if let Some(error) = begun["errorText"].as_str() {
            bail!("{error}");
        }
        if begun["frameId"].is_null() || begun["loaderId"].is_string() {
            self.socket.wait_for(loaded).await?;
        }
        self.socket.put_back(earlier);
        Ok(Value::Null)
    }

    async fn run(&mut self, script: &str, argument: &Value) -> Result<Value> {
        let call = json!({
            "expression": format!("(async function() {{\n{script}\n}})({argument})"),
            "awaitPromise": true, "returnByValue": true,
        });
        let mut answer = self.socket.ask("Runtime.evaluate", call).await?;
        match answer["exceptionDetails"]["exception"]["description"].as_str() {
            Some(fault) => bail!("{fault}"),
            None => Ok(answer["result"]["value"].take()),
        }
    }

    async fn click(&mut self, x: i64, y: i64) -> Result<Value> {
        for (kind, button) in
            [("mouseMoved", "none"), ("mousePressed", "left"), ("mouseReleased", "left")]
        {
            let event = json!({"type": kind, "x": x, "y": y, "button": button, "clickCount": 1});
            self.socket.ask("Input.dispatchMouseEvent", event).await?;
        }
        Ok(Value::Null)
    }

    async fn keys(&mut self, strokes: &[Stroke]) -> Result<Value> {
        for event in strokes.iter().flat_map(Stroke::dev_tools) {
            self.socket.ask("Input.dispatchKeyEvent", event).await?;
        }
        Ok(Value::Null)
    }

    async fn forget(&mut self) -> Result<Value> {
        let all = json!({"origin": "*", "storageTypes": "all"});
        self.socket.ask("Storage.clearDataForOrigin", all).await?;
        self.socket.ask("Network.clearBrowserCookies", json!({})).await
    }

    async fn picture(&mut self) -> Result<Value> {
        let mut taken = self.socket.ask("Page.captureScreenshot", json!({})).await?;
        Ok(taken["data"].take())
    }

    async fn resize(&mut self, width: u32, height: u32) -> Result<Value> {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 0, "mobile": false});
        self.socket.ask("Emulation.setDeviceMetricsOverride", size).await
    }

    /// The answer to a script comes after the events that went before it.
    async fn errors(&mut self) -> Result<Value> {
        self.run("", &Value::Null).await?;
        Ok(self.socket.events().iter().filter_map(error_in).collect())
    }
}

fn error_in(event: &Value) -> Option<Value> {
    let told = &event["params"];
    match event["method"].as_str()? {
        "Runtime.exceptionThrown" => Some(told["exceptionDetails"].to_string().into()),
        "Runtime.consoleAPICalled" if told["type"] == "error" => {
            Some(told["args"].to_string().into())
        }
        "Log.entryAdded" if told["entry"]["level"] == "error" => {
            Some(told["entry"].to_string().into())
        }
        _ => None,
    }
}
