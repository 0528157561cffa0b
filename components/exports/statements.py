"""What every file for other programs says of an event: who speaks, who acted, the record."""

from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID, uuid5

import numpy as np
import numpy.typing as npt

from components import text
from components.http.pieces import pieces
from data.base import date_words
from data.base.dates import Interval
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.tables.models import Quotation

_DOSSIERS = UUID("81e03e11-63e9-4852-a80a-e2e5ff9e4c97")


class Voice(NamedTuple):
    """Who speaks and where, as one sentence; and what is said, in marks or as we put it."""

    speaker: str
    said: str


def events(catalogue: Catalogue, positions: npt.NDArray[np.intp]) -> Iterator[EventRow]:
    """Yield rows of `events`, a few at a time in memory."""
    for piece in pieces(positions.tolist()):
        yield from catalogue.events_at(piece)


def about(catalogue: Catalogue, event: EventRow) -> list[Quotation]:
    """Return the quotations on an event: documents, later words and the press, then scholars."""
    rows = quotations.about(catalogue, "events", event.id)
    kinds = (quotations.DOCUMENTS, quotations.OTHERS, quotations.STUDIES)
    return [row for kind in kinds for row in quotations.of_kinds(rows, kind)]


def voices(catalogue: Catalogue, event: EventRow) -> list[Voice]:
    """Return the words on an event, attributed: of the texts, then those that `about` returns."""
    excerpts = [
        Voice(
            text.exports.of_text(catalogue, row),
            text.exports.quote(row, text.events.OUR_TRANSLATION),
        )
        for row in catalogue.excerpts_of(event.excerpts)
    ]
    return excerpts + [
        Voice(text.exports.of_quotation(catalogue, row), _said(row))
        for row in about(catalogue, event)
    ]


def _said(row: Quotation) -> str:
    parts = (text.exports.quote(row, text.quotations.TRANSLATION), text.exports.position(row))
    return " ".join(filter(None, parts))


def record(event: EventRow) -> str:
    """Return what the record says of an event, named as such; '' if it is silent."""
    return f"{text.exports.RECORD}: {event.record}" if event.record else ""


def facts(catalogue: Catalogue, event: EventRow) -> list[str]:
    """Return a line each on who acted, on what themes it touches, and where sources differ."""
    actors, themes = catalogue.actors, catalogue.themes
    lines = (
        text.exports.line(text.events.AGENTS, (actors[key].label for key in event.agents)),
        text.exports.line(text.events.OTHERS, (actors[key].label for key in event.others)),
        text.exports.line(text.events.JOINED, (actors[key].label for key in event.joined)),
        text.exports.line(text.events.THEMES, (themes[key].label for key in event.themes)),
        text.events.differ(catalogue, event.disagreements),
    )
    return list(filter(None, lines))


def unsure(when: Interval) -> list[str]:
    """Return a remark each on what a date leaves open beside its words."""
    return list(
        filter(None, [date_words.winters(when), text.exports.GOES_ON if when.ongoing else ""])
    )


def identity(catalogue: Catalogue) -> UUID:
    """Return a name of the dossier that is the same wherever it is read: it is of its title."""
    return uuid5(_DOSSIERS, catalogue.dossier.title)
