//! What a person waits for, on a slow processor: no test, but for `cargo xtask bench`, which asks
//! for what is ignored here. Ratios to a bare field of the same page, in one run.

use serde_json::{Value, json};

use crate::support::{
    browser::Browser,
    portal::Portal,
    run,
    scene::long_plan,
    secretary::{Secretary, village},
};

/// How much slower than this machine the processor is made.
const SLOWER: u32 = 4;

/// One frame at 60 Hz, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// What is typed into each field.
const TYPED: &str = "the quick brown fox jumps over the lazy dog and runs on";

const PROBE: &str = include_str!("bench/probe.js");

/// Times in milliseconds, of which the middle and the slow end are told.
struct Times(Vec<f64>);

impl Times {
    fn of(value: &Value) -> Self {
        let mut times: Vec<f64> =
            value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        times.sort_by(f64::total_cmp);
        assert!(!times.is_empty(), "nothing was timed: {value}");
        Self(times)
    }

    /// The time that so many of a hundred stay below.
    fn percentile(&self, of_hundred: usize) -> f64 {
        let at = (self.0.len() * of_hundred).div_ceil(100).saturating_sub(1);
        self.0.get(at).copied().unwrap_or_default()
    }
}

/// The page under the load of a plan with so many items, and what was measured there.
struct Bench<'b> {
    browser: &'b Browser,
    secretary: Secretary<'b>,
}

impl<'b> Bench<'b> {
    async fn with(browser: &'b Browser, portal: &Portal, document: &Value) -> Bench<'b> {
        let secretary = Secretary::at(browser, &portal.url("/")).await;
        secretary.hand_over(document).await;
        secretary.open("整改提高").await;
        let bare = "const field = document.createElement('textarea');
            field.setAttribute('aria-label', '页面自己的输入框');
            document.body.prepend(field);
            // The items of a long plan lie closed.
            const closed = hangjiProbe.root().querySelector('.entry [aria-expanded=false]');
            if (closed) closed.click()";
        browser.run(bare, json!(null)).await;
        slow_down(browser, SLOWER).await;
        Bench { browser, secretary }
    }

    /// From keys to paint in a field of the widget and in a bare one, turn about.
    async fn keys(&self, field: &str) -> [Times; 2] {
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..3 {
            let page = self.browser.page();
            let fields = [page.field("页面自己的输入框"), self.secretary.plan_item(1).field(field)];
            for (times, field) in times.iter_mut().zip(fields) {
                field.press().await;
                self.probe("hangjiProbe.keys()").await;
                for letter in TYPED.chars() {
                    self.browser.write(&letter.to_string()).await;
                }
                times.extend(self.probe("hangjiProbe.keys()").await.as_array().cloned().unwrap());
            }
        }
        times.map(|it| Times::of(&Value::Array(it)))
    }

    /// How long it takes to press a button until the widget shows something, or shows it no more.
    async fn press(&self, button: &str, until: &str) -> f64 {
        let script = format!(
            "const button = hangjiProbe.button(arguments[0]);
             if (!button) throw new Error(`no button ${{arguments[0]}}`);
             return hangjiProbe.until(() => button.click(), () => {until});"
        );
        let took = self.browser.run(&script, json!(button)).await;
        took.as_f64().expect("a time")
    }

    /// The heap of the page's scripts after collecting, and the module's memory, in megabytes.
    async fn memory(&self) -> [f64; 2] {
        for command in ["HeapProfiler.enable", "HeapProfiler.collectGarbage", "Performance.enable"]
        {
            self.browser.devtools(command, json!({})).await;
        }
        let metrics = self.browser.devtools("Performance.getMetrics", json!({})).await;
        let heap = metrics["metrics"].as_array().into_iter().flatten();
        let heap =
            heap.filter(|it| it["name"] == "JSHeapUsedSize").find_map(|it| it["value"].as_f64());
        let wasm = self.probe("hangjiProbe.wasm()").await.as_f64();
        [heap, wasm].map(|it| it.expect("a size") / 1e6)
    }

    async fn probe(&self, expression: &str) -> Value {
        self.browser.run(&format!("return {expression}"), json!(null)).await
    }
}

async fn slow_down(browser: &Browser, times: u32) {
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
}

async fn prepare(browser: &Browser) {
    browser.resize(1280, 900).await;
    let script = json!({ "source": PROBE });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", script).await;
}

/// From navigation, without a cache, to the first frame in which an answer can be given.
async fn first_answer(browser: &Browser, portal: &Portal) -> Times {
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    slow_down(browser, SLOWER).await;
    let mut times = Vec::new();
    for _ in 0..5 {
        browser.goto(&portal.url("/")).await;
        times.push(browser.run("return window.hangjiReady", json!(null)).await);
    }
    slow_down(browser, 1).await;
    Times::of(&Value::Array(times))
}

/// Adding an item at the end, and taking it out again.
async fn add_and_remove(bench: &Bench<'_>, count: usize) -> [f64; 2] {
    let remove = format!("删除第 {} 项", count + 1);
    let there = format!("Boolean(hangjiProbe.button('{remove}'))");
    let added = bench.press("增加整改项", &there).await;
    let removed = bench.press(&remove, &format!("!{there}")).await;
    [added, removed]
}

#[test]
#[ignore = "figures for people; `cargo xtask bench` takes them"]
fn what_a_person_waits_for() {
    run(figures());
}

async fn figures() {
    let browser = Browser::chromium().await;
    let portal = Portal::start().await;
    prepare(&browser).await;
    let first = first_answer(&browser, &portal).await;
    println!("\nthe processor slowed {SLOWER}-fold; milliseconds\n");
    println!("from navigation to the first answer: {:.0} (median of 5)\n", first.percentile(50));
    println!(
        "| plan items | key p50 | p95 | bare p50 | p95 | add | remove | check all | heap MB | wasm MB |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    let mut over = Vec::new();
    for document in [village(), long_plan()] {
        let count = document["plan"]["items"].as_array().map_or(0, Vec::len);
        let bench = Bench::with(&browser, &portal, &document).await;
        let [bare, ours] = bench.keys("整改目标").await;
        let [added, removed] = add_and_remove(&bench, count).await;
        let shown = "hangjiProbe.root().querySelector('#checked') !== null";
        let checked = bench.press("核对报送", shown).await;
        slow_down(&browser, 1).await;
        let [heap, wasm] = bench.memory().await;
        println!(
            "| {count} | {:.1} | {:.1} | {:.1} | {:.1} | {added:.0} | {removed:.0} | {checked:.0} \
             | {heap:.1} | {wasm:.1} |",
            ours.percentile(50),
            ours.percentile(95),
            bare.percentile(50),
            bare.percentile(95),
        );
        if ours.percentile(95) > bare.percentile(95) + FRAME {
            over.push(format!("with {count} items a key takes more than a frame longer"));
        }
    }
    browser.close().await;
    assert!(over.is_empty(), "{}", over.join("\n"));
}
