//! `hangji-portal serve`: answers on a port until it is told to stop.

use anyhow::Context;
use clap::Args;
use hangji_core::Procedure;
use hangji_core::words::Lang;
use hangji_portal::check::day;
use hangji_portal::{Clock, MAX_BODY, Portal, Store, adapted, app};
use std::future::Future;
use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::oneshot;

/// How long requests in flight may take once the portal is told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);

/// Where to listen, and what to serve.
#[derive(Args)]
pub(crate) struct Serve {
    /// The address to listen on; others than this machine's own let the network in.
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,
    /// The port to listen on; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder that keeps what is received.
    #[arg(long)]
    data: PathBuf,
    /// The folder of the portal's own pages.
    #[arg(long)]
    www: PathBuf,
    /// The folder of the built element.
    #[arg(long)]
    dist: PathBuf,
    /// The folder of libraries (a `node_modules`) that the sample pages load.
    #[arg(long)]
    vendor: Option<PathBuf>,
    /// An addendum (hangji.addendum/1) on top of the built-in procedure.
    #[arg(long, value_name = "FILE")]
    procedure: Option<PathBuf>,
    /// The largest body of a post, in bytes.
    #[arg(long, default_value_t = MAX_BODY)]
    max_body: usize,
    /// A day such as 2012-04-10 to take for today, for demonstrations.
    #[arg(long, value_parser = day)]
    today: Option<Clock>,
}

/// Serves until the program is told to stop.
#[tokio::main]
pub(crate) async fn serve(options: Serve) -> anyhow::Result<()> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(false).init();
    let told = told_to_stop()?;
    let store = Store::open(&options.data)?;
    let address = SocketAddr::new(options.host, options.port);
    let listener =
        TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    let address = listener.local_addr()?;
    let procedure = options.procedure.as_deref().map_or_else(Procedure::built_in, procedure);
    let portal = Portal {
        store,
        addendum: text(options.procedure.filter(|_| !procedure.addendum.is_empty()))?,
        procedure,
        clock: options.today.unwrap_or(Clock::System),
        max_body: options.max_body,
        www: options.www,
        dist: options.dist,
        vendor: options.vendor,
    };
    announce(address)?;
    until(told, listener, portal).await
}

/// The procedure with an addendum; without it where it cannot stand. A slip in local wording must
/// not keep branches from submitting.
fn procedure(addendum: &Path) -> Arc<Procedure> {
    adapted(addendum, Lang::En).unwrap_or_else(|complaints| {
        for it in complaints {
            tracing::error!("{it}");
        }
        tracing::warn!("the addendum is left out; the built-in procedure goes on without it");
        Procedure::built_in()
    })
}

fn text(file: Option<PathBuf>) -> std::io::Result<Option<String>> {
    file.map(std::fs::read_to_string).transpose()
}

/// Ends when the program is told to stop. Listens from now on: who reads the address may already
/// say so.
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// The one line on standard output, for a person or a program that waits for the address.
fn announce(address: SocketAddr) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "http://{address}")?;
    out.flush()
}

/// Serves until it is told to stop, then finishes what is in flight.
async fn until(
    told: impl Future<Output = ()> + Send + 'static,
    listener: TcpListener,
    portal: Portal,
) -> anyhow::Result<()> {
    let (stopping, stopped) = oneshot::channel();
    let server = axum::serve(listener, app(portal)).with_graceful_shutdown(async move {
        told.await;
        tracing::info!("stopping");
        // Nobody listens any more when the server ended by itself.
        let _ = stopping.send(());
    });
    let mut server = pin!(server.into_future());
    tokio::select! {
        result = &mut server => result?,
        () = async { let _ = stopped.await; tokio::time::sleep(LAST_REQUESTS).await } => {
            tracing::warn!("some requests did not finish in time");
        }
    }
    Ok(())
}
