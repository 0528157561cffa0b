"""The NATO–Russia timeline: builds the Dash app and serves it; checks and makes dossiers."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from components.base.public_url import LOOPBACK, UNKNOWN, PublicUrl
from components.shell import command_line
from components.shell.command_line import fail
from data.base.gc_pause import pause

if TYPE_CHECKING:
    from dash import Dash
    from flask import Flask

    from components.base.current import Current, Problems
    from data.checks.report import Report
    from data.dossier.watch import State, Watch

HERE = Path(__file__).parent
DOSSIER = HERE / "data" / "nato_russia"
NOT_BOOTED = 3  # the exit code at which gunicorn does not try again


@pause()
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
    from components.reading_copy.export import routes as copies
    from components.shell import callbacks, page, pages, routes

    paths = Paths(prefix, outside, pages.SUBJECTS)
    plotly, bootstrap = assets.plotly(), assets.bootstrap()
    style, script = assets.style(), assets.script()
    current, problems = steady("catalogue", current), steady("problems", problems)
    whole = debug and all(each.serves(current()) for each in pages.PAGES)
    app = Dash(
        __name__,
        update_title="",
        url_base_pathname=prefix,
        assets_folder=str(HERE / "assets"),
        include_assets_files=False,
        # The page checks the wiring against the whole layout only with Dash's dev tools: without
        # them it would be sent with every page, and checked by every visitor. Nor can it where a
        # page has nothing to show, which would be part of that layout.
        suppress_callback_exceptions=not whole,
        external_stylesheets=[bootstrap.address(paths), *style.addresses(paths, apart=debug)],
        external_scripts=script.addresses(paths, apart=debug),
    )
    log.register(app.server)
    hosts.register(app.server, outside)
    limits.register(app.server)
    callback_bodies.register(app, paths)
    document.follow(app, current, problems, address.KEYS, plotly.address(paths))
    app.layout = lambda: page.layout(current(), paths)
    if whole:
        app.validation_layout = page.everything(current(), paths)  # type: ignore[assignment]
    callbacks.register(app, current, paths, problems)
    pages.register(app, current, paths)
    routes.register(app, current, paths, problems, ailment)
    copies.register(app.server, current, paths)
    assets.register(app.server, paths, [plotly, bootstrap, style, script])
    compression.register(app.server)
    return app


@pause()
def watch(options: Namespace) -> "Watch":
    """Read and check the dossier of the command line; exit 2 with its problems if it has any."""
    from components.http.log import printable
    from data.dossier.voice import Voice
    from data.dossier.watch import Watch
    from data.tables.problems import DataError

    def tell(state: "State") -> None:
        from components.text import dossier

        sentence = (
            dossier.refusal(options.dossier, state.problems)
            if state.problems != state.catalogue.problems
            else dossier.reload(state.catalogue)
        )
        print(printable(sentence, kept="\n"), file=sys.stderr, flush=True)

    try:
        files = Watch(options.dossier, options.texts, tell=Voice(tell))
    except DataError as error:
        from components.text.command_line import cannot_show

        fail(cannot_show(options.dossier, error.problems))
    if options.dossier.is_file() or files.problems():
        from components.text.dossier import opened

        print(printable(opened(options.dossier, files.catalogue()), kept="\n"), file=sys.stderr)
    return files


def build(options: Namespace, public_url: PublicUrl) -> "Dash":
    """Return the app of the command line; from its first answer on it watches its files."""
    from components.http.hosting import trust_proxies

    dossier = watch(options)
    app = create_app(
        dossier.catalogue,
        prefix=options.prefix,
        outside=public_url,
        problems=dossier.problems,
        ailment=dossier.ailment,
        debug=options.debug,
    )
    app.server.before_request(dossier.begin)
    trust_proxies(app.server, options.proxies)
    return app


def serve(options: Namespace) -> int:
    """Serve the dossier until interrupted."""
    from components.http import hosting
    from components.text.command_line import busy_port, public_address, serving

    if reason := hosting.refusal(options.host, options.port):
        fail(busy_port(options.host, options.port, reason))
    names = tuple(options.allow_host)
    app = build(options, PublicUrl(options.host, options.port, options.public_url, names))
    url = PublicUrl(options.host, options.port).base(options.prefix)
    if options.host not in LOOPBACK:
        print(public_address(options.host, url), file=sys.stderr)
    command_line.say([serving(app.title, url)])
    if options.open:
        import webbrowser

        webbrowser.open(url)
    if options.debug:
        hosting.debug(app, options.host, options.port)
    else:
        hosting.serve(app.server, options.host, options.port, options.proxies)
    return 0


@pause()
def check(options: Namespace) -> int:
    """Print every problem of the dossier, one a line; 0 if there is none.

    If there is something to show, every page and route is asked once: whatever passes can be shown.
    """
    from components.text.command_line import cannot_write
    from data.checks import figures
    from data.checks.check import check
    from data.tables.problems import DataError

    try:
        report = check(options.dossier, options.texts)
    except DataError as fault:
        fail("\n".join(map(str, fault.problems)))
    problems = [*map(str, report.problems), *(attempt(report) if report.usable() else [])]
    uncoded = report.uncoded() if options.uncoded else []
    warnings = (f"warning: {warning}" for warning in report.warnings)
    counts = chain([report.counts()], figures.lines(report))
    if error := command_line.say(chain(warnings, problems, uncoded, counts)):
        fail(cannot_write(error))
    return 1 if problems else 0


def attempt(report: "Report") -> list[str]:
    """Return which pages and routes cannot be shown, a sentence each."""
    from components.base.routing import Paths
    from components.shell import pages, trial
    from data.dossier.load import build

    catalogue = build(report, date.today())
    return trial.problems(create_app(lambda: catalogue), catalogue, Paths(pages=pages.SUBJECTS))


@pause()
def new(options: Namespace) -> int:
    """Make a folder of tables, of a sheet or of the example; 1 if not all of it could be read."""
    from components.shell import making

    return making.new(options.place, options.source)


@pause()
def workbook(options: Namespace) -> int:
    """Make a workbook of a dossier's tables; 1 if not all of them could be read."""
    from components.shell import making

    return making.to_workbook(options.place, options.source)


@pause()
def export(options: Namespace) -> int:
    """Make a copy of a dossier in one HTML file; 1 if not all of it could be read."""
    from components.reading_copy.export import command

    return command.export(options.place, options.source, options.query)


COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "serve": serve,
    "check": check,
    "new": new,
    "workbook": workbook,
    "export": export,
}


def parse(arguments: Sequence[str]) -> Namespace:
    """Read the command line; without another it is of the dossier that comes with the program."""
    return command_line.parse(arguments, DOSSIER)


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code."""
    options = parse(arguments)
    return COMMANDS[options.command](options)


def __getattr__(name: str) -> "Flask":
    """Build `server` on first access, for `gunicorn "app:server"`."""
    if name != "server":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        options = parse([])
        outside = PublicUrl(url=options.public_url, names=tuple(options.allow_host))
        server: Flask = build(options, outside).server
    except SystemExit:
        sys.exit(NOT_BOOTED)
    return server


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:  # before it serves; then a signal is how one ends it
        sys.exit(130)
