"""What the command line says when it serves."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from shlex import quote

from components.text.common import number, plural
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


def made(place: Path, sizes: Mapping[str, int]) -> str:
    """Say what was made, and how many rows are in which table."""
    counts = ", ".join(f"{name} ({number(size)})" for name, size in sizes.items() if size)
    return f"{place} is made: {counts}."


def left_out(shown: int, rows: int) -> list[str]:
    """Say how many rows are not in what was made, if any."""
    return [f"{number(shown)} of {plural(rows, 'row')} can be read."] if shown < rows else []


def show(place: Path) -> str:
    """Say how to show a folder or a file."""
    return f"Show it: python3 run.py {quote(str(place))}"


def without_stories(count: int) -> list[str]:
    """Say that the stories are not in a workbook, if there are any."""
    what = f"{plural(count, 'story is', 'stories are')} not in it: a workbook holds tables alone."
    return [what] if count else []


def no_workbook(reason: str) -> str:
    """Say that no workbook stands beside the tables, and why."""
    return f"The folder has no workbook: {reason}"
