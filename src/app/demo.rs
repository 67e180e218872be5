//! A demonstration: one of three fictional branches, as it stands, with mistakes, or later on.

use super::{App, Event, Mode, Msg, Notice};
use crate::clock;
use crate::view::View;
use hangji_core::assessment::{Assessment, Date};
use js_sys::{Function, Promise};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::Context;

/// Whose branch is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sample {
    /// A village's, lagging behind.
    #[default]
    Rural,
    /// A community's, average.
    Community,
    /// An industrial park's, which does not reach every firm yet.
    Emerging,
}

/// How much of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Take {
    /// Its plan, ready to be sent.
    Stands,
    /// The same with common mistakes.
    Mistaken,
    /// What had become of the plan by summer.
    Mended,
}

/// A sample as it came: what counts as its today, and the document.
pub(crate) type Given = (Option<Date>, Box<Assessment>);

impl Sample {
    /// Every sample, in the order of the choice.
    pub(crate) const ALL: [Sample; 3] = [Sample::Rural, Sample::Community, Sample::Emerging];

    /// Its name in the attribute `sample` and in the file of samples.
    fn code(self) -> &'static str {
        match self {
            Sample::Rural => "rural",
            Sample::Community => "community",
            Sample::Emerging => "emerging",
        }
    }

    /// From the attribute; anything unknown is the village.
    pub(crate) fn from_attribute(value: &str) -> Sample {
        Sample::ALL.into_iter().find(|it| it.code() == value).unwrap_or_default()
    }
}

impl Take {
    fn code(self) -> &'static str {
        match self {
            Take::Stands => "stands",
            Take::Mistaken => "mistaken",
            Take::Mended => "mended",
        }
    }
}

impl App {
    /// Fetches what a demonstration shows.
    pub(super) fn stage(&self, ctx: &Context<Self>, sample: Sample, take: Take) {
        if self.config.mode != Mode::Demo {
            return;
        }
        let (link, ask) = (ctx.link().clone(), self.config.ask_sample.clone());
        yew::platform::spawn_local(async move {
            let given = given(&ask, sample, take).await;
            link.send_message(Msg::Staged(sample, take, given));
        });
    }

    /// Shows it; the one that opens the page takes neither focus nor word.
    pub(super) fn staged(&mut self, sample: Sample, take: Take, given: Option<Given>) {
        let Some((as_of, assessment)) = given else {
            self.notice = Some(Notice::NoSample);
            return self.config.emit(&Event::Error("hangji.demo.js"));
        };
        let opening = self.as_of.is_none();
        (self.sample, self.as_of) = (sample, as_of);
        self.load(*assessment);
        if take == Take::Mistaken {
            self.finish_all();
        }
        if !opening {
            self.go(if take == Take::Stands { View::Start } else { View::Submit });
            self.notice = Some(Notice::Staged(take));
        }
        self.config.emit(&Event::Change);
    }

    /// What counts as today: the page's word, a sample's own time, or the browser's clock.
    pub(super) fn today(&self) -> Option<Date> {
        self.config.today.or(self.as_of).or_else(clock::today)
    }
}

/// Asks the element for a sample.
async fn given(ask: &Function, sample: Sample, take: Take) -> Option<Given> {
    let (sample, take) = (sample.code().into(), take.code().into());
    let promise: Promise = ask.call2(&JsValue::NULL, &sample, &take).ok()?.dyn_into().ok()?;
    let json = JsFuture::from(promise).await.ok()?.as_string()?;
    let mut value: Value = serde_json::from_str(&json).ok()?;
    let today = value.get("today").and_then(Value::as_str).and_then(Date::parse);
    let assessment = Assessment::from_value(value.get_mut("assessment")?.take()).ok()?;
    Some((today, Box::new(assessment)))
}
