//! A socket on which commands are numbered and what comes before an answer is an event.

use anyhow::{Result, anyhow, bail};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

/// One connection that speaks DevTools or WebDriver BiDi, which look alike.
pub(crate) struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    sent: u64,
    events: Vec<Value>,
}

impl Socket {
    /// Connects to an address beginning with `ws://`.
    pub(crate) async fn connect(url: &str) -> Result<Self> {
        let (stream, _) = connect_async(url).await?;
        Ok(Self { stream, sent: 0, events: Vec::new() })
    }

    /// Sends a command and waits for its answer.
    pub(crate) async fn ask(&mut self, method: &str, params: Value) -> Result<Value> {
        let id = self.tell(method, params).await?;
        loop {
            let mut heard = self.hear().await?;
            if heard["id"] != id {
                continue;
            }
            match &heard["error"] {
                Value::Null => return Ok(heard["result"].take()),
                error => bail!("{method}: {error} {}", heard["message"]),
            }
        }
    }

    /// Waits for an event that is as wanted, unless it came already; those before it are kept.
    pub(crate) async fn wait_for(&mut self, wanted: impl Fn(&Value) -> bool) -> Result<()> {
        while !self.events.iter().any(&wanted) {
            self.hear().await?;
        }
        Ok(())
    }

    /// Takes the events heard so far.
    pub(crate) fn events(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.events)
    }

    /// Puts events back in front of those heard since they were taken.
    pub(crate) fn put_back(&mut self, mut earlier: Vec<Value>) {
        earlier.append(&mut self.events);
        self.events = earlier;
    }

    async fn tell(&mut self, method: &str, params: Value) -> Result<u64> {
        self.sent += 1;
        let call = json!({"id": self.sent, "method": method, "params": params});
        self.stream.send(Message::text(call.to_string())).await?;
        Ok(self.sent)
    }

    async fn hear(&mut self) -> Result<Value> {
        let message = self.stream.next().await.ok_or_else(|| anyhow!("the socket is closed"))??;
        let heard: Value = serde_json::from_str(message.to_text()?).unwrap_or_default();
        if heard["method"] == "Page.javascriptDialogOpening" {
            self.tell("Page.handleJavaScriptDialog", json!({"accept": true})).await?;
        }
        if heard["method"].is_string() {
            self.events.push(heard.clone());
        }
        Ok(heard)
    }
}
