"""The command that writes a copy into a file."""

from datetime import date
from pathlib import Path

from components.base import address
from components.base.address import View
from components.reading_copy.export import making
from components.reading_copy.export.restriction import EmptyError, restricted
from components.shell.command_line import fail
from components.shell.making import read, tell
from components.text import reading_copy as words
from data.catalogue.catalogue import Catalogue
from data.dossier import load
from data.selection import facets
from data.writers import saving


def export(place: Path, source: Path, query: str) -> int:
    """Write a copy of a dossier, or of what a query chooses; 1 if not all of it can be read."""
    if refusal := saving.refusal_of_file(place):
        fail(refusal)
    report = read(source)
    catalogue = load.build(report, date.today())
    view = _view(catalogue, query)
    try:
        small = restricted(catalogue, view)
    except EmptyError:
        fail(words.NOTHING_CHOSEN)
    copy = making.of(small, view).encode("utf-8", "replace")
    try:
        saving.file(place, copy)
    except saving.NotSavedError as error:
        fail(str(error))
    return tell(report, [words.made(place, len(copy), small)])


def _view(catalogue: Catalogue, query: str) -> View:
    """The view that a query means; exit 2 if part of it means nothing here."""
    if unknown := [key for key in facets.parse(query) if key not in address.KEYS]:
        fail(words.unknown_keys(unknown))
    view = address.read(query, catalogue)
    if view.dropped:
        fail(words.means_nothing(view.dropped))
    return view
