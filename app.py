"""The NATO–Russia timeline: builds the Dash app, serves it, or checks a dossier."""

import argparse
import os
import socket
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from components.base.public_url import LOOPBACK, UNKNOWN, PublicUrl, checked, name_of_host
from data.base.gc_pause import paused

if TYPE_CHECKING:
    from dash import Dash

    from components.base.current import Current, Problems
    from data.dossier.watch import State, Watch

HERE = Path(__file__).parent
DOSSIER = HERE / "data" / "nato_russia"
NOT_BOOTED = 3  # the exit code at which gunicorn does not try again


@paused()
def create_app(  # noqa: PLR0913 (each by its name)
    current: "Current",
    *,
    prefix: str = "/",
    outside: PublicUrl = UNKNOWN,
    problems: "Problems" = tuple,
    ailment: Callable[[], str] = str,
    debug: bool = False,
) -> "Dash":
    """Return a Dash app over the catalogue that `current` gives; `prefix` as in `/timeline/`.

    `outside` says how other machines reach it, if that is known, and under which names alone it is
    asked for; `problems` gives what keeps the dossier's files, as they are now, from being shown,
    `ailment` what keeps it from noticing. These may give something else at any time.
    With `debug` our scripts and styles are sent one by one, each as it is now; else they are sent
    as one, and kept by the browser.
    """
    from dash import Dash

    from components.base import address
    from components.base.current import steady
    from components.base.routing import Paths
    from components.http import (
        assets,
        callback_bodies,
        compression,
        document,
        hosts,
        limits,
        log,
    )
    from components.shell import callbacks, page, pages, routes

    paths = Paths(prefix, outside, pages.SUBJECTS)
    plotly, bootstrap = assets.plotly(), assets.bootstrap()
    style, script = assets.style(), assets.script()
    current, problems = steady("catalogue", current), steady("problems", problems)
    app = Dash(
        __name__,
        update_title="",
        url_base_pathname=prefix,
        assets_folder=str(HERE / "assets"),
        include_assets_files=False,
        # The page checks the wiring against the whole layout only with Dash's dev tools: without
        # them it would be sent with every page, and checked by every visitor.
        suppress_callback_exceptions=not debug,
        external_stylesheets=[bootstrap.address(paths), *style.addresses(paths, apart=debug)],
        external_scripts=script.addresses(paths, apart=debug),
    )
    log.register(app.server)
    hosts.register(app.server, outside)
    limits.register(app.server)
    callback_bodies.register(app, paths)
    document.follow(app, current, problems, address.KEYS, plotly.address(paths))
    app.layout = lambda: page.layout(current(), paths)
    if debug:
        app.validation_layout = page.everything(current(), paths)  # type: ignore[assignment]
    callbacks.register(app, current, paths, problems)
    pages.register(app, current, paths)
    routes.register(app, current, paths, problems, ailment)
    assets.register(app.server, paths, [plotly, bootstrap, style, script])
    compression.register(app.server)
    return app


@paused()
def watch(options: argparse.Namespace) -> "Watch":
    """Read and check the dossier of the command line; exit 2 with its problems if it has any."""
    from data.dossier.voice import Voice
    from data.dossier.watch import Watch
    from data.tables.csv_tables import DataError

    def report(shown: "State") -> None:
        from components import text
        from components.http.log import printable

        found = (
            text.dossier.not_shown(options.dossier, shown.problems)
            if shown.problems
            else text.dossier.read_anew(shown.catalogue)
        )
        print(printable(found, kept="\n"), file=sys.stderr, flush=True)

    try:
        return Watch(options.dossier, options.texts, said=Voice(report))
    except DataError as error:
        count = len(error.problems)
        fail(f"{options.dossier} cannot be shown, {count} problem{'s'[: count > 1]}:\n{error}")


def build(options: argparse.Namespace, outside: PublicUrl) -> "Dash":
    """Return the app of the command line; from its first answer on it watches its files."""
    from components.http.hosting import trust_proxies

    watched = watch(options)
    app = create_app(
        watched.catalogue,
        prefix=options.prefix,
        outside=outside,
        problems=watched.problems,
        ailment=watched.ailment,
        debug=getattr(options, "debug", False),
    )
    app.server.before_request(watched.begin)
    trust_proxies(app.server, options.proxies)
    return app


def say(*lines: object) -> str:
    """Write lines to standard output; return why they could not be, '' if nobody reads them."""
    try:
        for line in lines:
            print(line)
        if sys.stdout:
            sys.stdout.flush()
    except OSError as error:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())  # what is left is not tried again at the end
        return "" if isinstance(error, BrokenPipeError) else str(error.strerror)
    return ""


def fail(sentence: str) -> NoReturn:
    """Say why it cannot go on, on standard error, and exit with 2."""
    print(sentence, file=sys.stderr)
    sys.exit(2)


def serve(options: argparse.Namespace) -> int:
    """Serve the dossier until interrupted."""
    _refuse_busy_port(options.host, options.port)
    names = tuple(options.allow_host)
    app = build(options, PublicUrl(options.host, options.port, options.public_url, names))
    url = PublicUrl(options.host, options.port).base(options.prefix)
    if options.host not in LOOPBACK:
        from components.text.shell import public_address_warning

        print(public_address_warning(options.host, url), file=sys.stderr)
    say(f"{app.title}: {url}  (Ctrl-C ends)")
    if options.open:
        import webbrowser

        webbrowser.open(url)
    if options.debug:
        app.run(
            host=options.host,
            port=options.port,
            debug=True,
            dev_tools_disable_version_check=True,
            dev_tools_hot_reload=False,  # it would load a changed script twice
            use_reloader=False,
        )
        return 0
    from components.http import hosting

    hosting.serve(app.server, options.host, options.port, options.proxies)
    return 0


def _refuse_busy_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            fail(f"Cannot serve on {host}:{port}: {error.strerror}. Choose another with --port.")


@paused()
def check(options: argparse.Namespace) -> int:
    """Print every problem of the dossier, one a line; 0 if there is none."""
    from data.checks.check import check

    report = check(options.dossier, options.texts)
    lines: list[Iterable[object]] = [
        (f"warning: {warning}" for warning in report.warnings),
        report.problems,
        report.uncoded() if options.uncoded else (),
        [report.counts()],
    ]
    if error := say(*chain.from_iterable(lines)):
        fail(f"Cannot write: {error}.")
    return 1 if report.problems else 0


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; the environment gives the defaults (DOSSIER, URL_PREFIX …)."""
    environment = os.environ
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--dossier",
        type=Path,
        default=Path(environment.get("DOSSIER") or DOSSIER),
        help="folder of tables (default: the one that comes with the program)",
    )
    common.add_argument(
        "--texts",
        type=Path,
        default=Path(environment["TEXTS"]) if environment.get("TEXTS") else None,
        help="folder of the sources' full texts, if at hand",
    )
    parser = argparse.ArgumentParser(prog="app.py", description=__doc__, parents=[common])
    parser.add_argument("--host", default="127.0.0.1", help="address to serve on (%(default)s)")
    parser.add_argument("--port", type=_port, default=8050, help="port (%(default)s)")
    parser.add_argument(
        "--prefix",
        type=_prefix,
        default=_prefix(environment.get("URL_PREFIX", "/")),
        help="path under which the pages stand (%(default)s)",
    )
    parser.add_argument(
        "--public-url",
        type=_public_url,
        default=environment.get("PUBLIC_URL", ""),
        metavar="URL",
        help="address of a published copy, for QR codes (default: this machine's)",
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        type=_name_of_host,
        default=_names_of_hosts(environment.get("ALLOWED_HOSTS", "")),
        metavar="NAME",
        help="another name under which this server may be asked for; may be given several times",
    )
    parser.set_defaults(proxies=_proxies(environment.get("TRUSTED_PROXIES", "")))
    parser.add_argument("--open", action="store_true", help="open a browser")
    parser.add_argument("--debug", action="store_true", help="show errors in the browser")
    if arguments[:1] != ["check"]:
        return _existing(parser.parse_args(arguments))
    checker = argparse.ArgumentParser(prog="app.py check", parents=[common])
    checker.add_argument(
        "--uncoded", action="store_true", help="list the sentences that no excerpt touches"
    )
    options = checker.parse_args(arguments[1:])
    if options.uncoded and not options.texts:
        checker.error("--uncoded needs the full texts: add --texts DIR")
    options.check = True
    return _existing(options)


def _existing(options: argparse.Namespace) -> argparse.Namespace:
    for folder in (options.dossier, options.texts):
        if folder is not None and not folder.is_dir():
            fail(f"{folder} is not a folder.")
    return options


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (1 to 65535)")
    return int(text)


def _prefix(text: str) -> str:
    return f"/{text.strip('/')}/" if text.strip("/") else "/"


def _proxies(text: str) -> int:
    """How many proxies are believed: what one of them says of an address, others can only fake."""
    if text and not (text.isdecimal() and len(text) < 3):
        fail(f"TRUSTED_PROXIES is {text!r}, not how many proxies stand before the app (e.g. 1).")
    return int(text or 0)


def _name_of_host(text: str) -> str:
    try:
        return name_of_host(text)
    except ValueError:
        message = f"{text!r} is not the name of a host (e.g. timeline.example.org)"
        raise argparse.ArgumentTypeError(message) from None


def _names_of_hosts(text: str) -> list[str]:
    try:
        return [_name_of_host(name) for name in text.replace(",", " ").split()]
    except argparse.ArgumentTypeError as error:
        fail(f"ALLOWED_HOSTS: {error}")


def _public_url(text: str) -> str:
    try:
        return checked(text)
    except ValueError:
        message = f"{text!r} is not the address of a page (e.g. https://example.org/timeline/)"
        raise argparse.ArgumentTypeError(message) from None


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code."""
    options = parse(arguments)
    return check(options) if "check" in options else serve(options)


def __getattr__(name: str) -> Any:
    """Build `server` on first access, for `gunicorn "app:server"`."""
    if name != "server":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        options = parse([])
        outside = PublicUrl(url=options.public_url, names=tuple(options.allow_host))
        return build(options, outside).server
    except SystemExit:
        sys.exit(NOT_BOOTED)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:  # before it serves; then a signal is how one ends it
        sys.exit(130)
