"""What the command line says when it serves."""

from collections.abc import Sequence
from pathlib import Path

from components.text.common import plural
from data.tables.problems import Problem


def serving(title: str, url: str) -> str:
    """Say where the pages are."""
    return f"{title}: {url}  (Ctrl-C ends)"


def public_address(host: str, url: str) -> str:
    """Say what it means to serve on an address that others can reach."""
    return (
        f"Serving on {host}: everybody who reaches this machine, under {url}, can read the "
        "dossier and the texts given with --texts; nobody can change anything."
    )


def busy_port(host: str, port: int, reason: str) -> str:
    """Say that a port cannot be served on, and what to do."""
    return f"Cannot serve on {host}:{port}: {reason}. Choose another with --port."


def cannot_show(folder: Path, problems: Sequence[Problem]) -> str:
    """Say that a dossier does not pass the check, and why."""
    lines = "\n".join(map(str, problems))
    return f"{folder} cannot be shown, {plural(len(problems), 'problem')}:\n{lines}"


def cannot_answer(path: str, kind: str) -> str:
    """Say that a page or route fails, though the tables can be read; `kind` is of the error."""
    return f"{path} cannot be shown ({kind}): the program fails on these tables."


def cannot_write(reason: str) -> str:
    """Say that what was found cannot be written."""
    return f"Cannot write to standard output: {reason}."
