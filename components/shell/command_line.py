"""The command line: which options there are, and what keeps one from being taken."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from components.base.public_url import name_of_host, published_address

# The dossier that a new one is made of if no sheet is named.
EXAMPLE = Path(__file__).parents[2] / "data" / "example"
_MADE = {
    "new": "Make a folder of tables to begin with; nothing is ever overwritten.",
    "workbook": "Write the tables of a dossier as one workbook; nothing is ever overwritten.",
    "export": "Write a dossier as one HTML file, which needs no program; nothing is overwritten.",
}


def parse(arguments: Sequence[str], dossier: Path) -> argparse.Namespace:
    """Read the command line; the environment gives the defaults (DOSSIER, URL_PREFIX …).

    `dossier` is what is shown if neither names one. Exits with 2, and says why, where
    an option cannot be taken.
    """
    if arguments[:1] and arguments[0] in _MADE:
        return _to_make(arguments, dossier)
    common = _common(dossier)
    options = _to_check(common, arguments[1:]) if arguments[:1] == ["check"] else None
    options = options or _to_serve(common).parse_args(arguments)
    options.dossier = options.path or options.dossier
    _check_exists(options.dossier)
    if options.texts is not None and not options.texts.is_dir():
        fail(f"{options.texts} is not a folder.")
    return options


def _check_exists(path: Path) -> None:
    if not path.exists():
        fail(f"{path} is neither a folder nor a file.")


def say(lines: Iterable[str]) -> str:
    """Write lines to standard output; return why they could not be, '' if nobody reads them."""
    try:
        for line in lines:
            print(line)
        if sys.stdout:
            sys.stdout.flush()
    except OSError as error:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())  # what is left is not tried again at the end
        return "" if isinstance(error, BrokenPipeError) else error.strerror or str(error)
    return ""


def fail(sentence: str) -> NoReturn:
    """Say why it cannot go on, on standard error, and exit with 2."""
    print(sentence, file=sys.stderr)
    sys.exit(2)


def _common(dossier: Path) -> argparse.ArgumentParser:
    """What serving and checking have in common: what is shown, and the texts."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar="PATH",
        help="a folder of tables, or a sheet of events (.xlsx, .ods, .csv, .tsv, .json)",
    )
    common.add_argument(
        "--dossier",
        type=Path,
        default=Path(os.environ.get("DOSSIER") or dossier),
        help="the same as PATH (default: the dossier that comes with the program)",
    )
    texts = os.environ.get("TEXTS")
    common.add_argument(
        "--texts",
        type=Path,
        default=Path(texts) if texts else None,
        help="folder of the sources' full texts, if at hand",
    )
    return common


def _to_serve(common: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="app.py",
        description="Serve a dossier.",
        epilog="Also: app.py check, app.py new DIR [SHEET], app.py workbook OUT.xlsx, "
        "app.py export OUT.html [QUERY], each of which explains itself with --help.",
        parents=[common],
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to serve on (%(default)s)")
    parser.add_argument("--port", type=_port, default=8050, help="port (%(default)s)")
    parser.add_argument(
        "--prefix",
        type=_prefix,
        default=_prefix(os.environ.get("URL_PREFIX", "/")),
        help="path under which the pages stand (%(default)s)",
    )
    parser.add_argument(
        "--public-url",
        type=_public_url,
        default=os.environ.get("PUBLIC_URL", ""),
        metavar="URL",
        help="address of a published copy, for QR codes (default: this machine's)",
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        type=_name_of_host,
        default=_names_of_hosts(os.environ.get("ALLOWED_HOSTS", "")),
        metavar="NAME",
        help="another name under which this server may be asked for; may be given several times",
    )
    parser.set_defaults(proxies=_proxies(os.environ.get("TRUSTED_PROXIES", "")), command="serve")
    parser.add_argument("--open", action="store_true", help="open a browser")
    parser.add_argument("--debug", action="store_true", help="show errors in the browser")
    return parser


def _to_check(common: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="app.py check", parents=[common])
    parser.set_defaults(command="check")
    parser.add_argument(
        "--uncoded", action="store_true", help="list the sentences that no excerpt touches"
    )
    options = parser.parse_args(arguments)
    if options.uncoded and not options.texts:
        parser.error("--uncoded needs the full texts: add --texts DIR")
    return options


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what it cannot take."""

    def error(self, message: str) -> NoReturn:
        fail(f"{message[:1].upper()}{message[1:]} (see: python {self.prog} --help).")


def _to_make(arguments: Sequence[str], dossier: Path) -> argparse.Namespace:
    """Read what is to be made, where, and of which dossier (`source`)."""
    command, *rest = arguments
    parser = _Parser(prog=f"app.py {command}", description=_MADE[command])
    if command == "new":
        parser.add_argument("place", type=Path, metavar="DIR", help="the folder to be made")
        parser.add_argument(
            "source",
            nargs="?",
            type=Path,
            metavar="SHEET",
            default=EXAMPLE,
            help="a sheet of events, or a dossier (default: an invented example)",
        )
    else:
        kind, read = ("OUT.xlsx", _workbook) if command == "workbook" else ("OUT.html", _page)
        parser.add_argument("place", type=read, metavar=kind, help="the file to be made")
        parser.add_argument(
            "--dossier",
            dest="source",
            type=Path,
            metavar="PATH",
            default=Path(os.environ.get("DOSSIER") or dossier),
            help="the dossier (default: the one that comes with the program)",
        )
    if command == "export":
        parser.add_argument(
            "query",
            nargs="?",
            default="",
            metavar="QUERY",
            help="what alone is in it, as in an address: theme=mandate, story=doors (default: all)",
        )
    parser.set_defaults(command=command)
    options = parser.parse_intermixed_args(rest)
    _check_exists(options.source)
    return options


def _workbook(text: str) -> Path:
    if not text.lower().endswith(".xlsx"):
        raise argparse.ArgumentTypeError(f"{text!r} is not the name of a workbook (e.g. my.xlsx)")
    return Path(text)


def _page(text: str) -> Path:
    if not text.lower().endswith(".html"):
        raise argparse.ArgumentTypeError(f"{text!r} is not the name of a page (e.g. my.html)")
    return Path(text)


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
        fail(f"ALLOWED_HOSTS: {error}.")


def _public_url(text: str) -> str:
    try:
        return published_address(text)
    except ValueError:
        message = f"{text!r} is not the address of a page (e.g. https://example.org/timeline/)"
        raise argparse.ArgumentTypeError(message) from None
