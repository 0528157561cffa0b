"""What stands below the lanes of a reading copy's timeline when one theme is chosen.

js/replies/timeline/theme_packing.js picks what is of the chosen events, and puts it into rows.
"""

from collections.abc import Mapping
from datetime import date
from html import unescape

import numpy as np

from components.drawing import text_width
from components.drawing.symbols import CORNERS, LARGER
from components.text import theme_rows as words
from components.timeline.theme import marks, rows
from data.base import dates
from data.catalogue import quotations, tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.sources import theme
from data.tables.models import Quotation

EPOCH = date(1970, 1, 1).toordinal()


def theme_rows(catalogue: Catalogue) -> dict[str, object]:
    """Return what is dated: quotations in order of time, excerpts event after event.

    Each with its mark; `of_events` says for each event which there are, in order. Of quotations of
    one `moment` none is earlier.
    """
    dated = quotations.in_order(row for row in catalogue.quotations.values() if row.date)
    moments = {key: n for n, key in enumerate(dict.fromkeys(map(_when, dated)))}
    every = tellings.rows(catalogue, np.arange(len(catalogue.events)))
    excerpts = [*catalogue.excerpts_at(every.tolist()), *catalogue.arguments]
    claims = [row for row in excerpts if row.claim_date]
    by_event = {
        event.id: [row.id for row in quotations.about(catalogue, "events", event.id)]
        for event in catalogue.every_event()
    }
    told = {
        event: tellings.ids(catalogue, np.array([n])) for event, n in catalogue.position.items()
    }
    return {
        "quotations": {
            "marks": [_quotation(catalogue, row, moments[_when(row)]) for row in dated],
            "ofEvents": _of_events(catalogue, by_event, [row.id for row in dated]),
        },
        "excerpts": {
            "marks": [_excerpt(catalogue, row) for row in claims],
            "ofEvents": _of_events(catalogue, told, [row.id for row in claims]),
        },
        "sources": [[key, row.label] for key, row in catalogue.sources.items()],
        "signs": {kind: [CORNERS[name], LARGER[name]] for kind, name in marks.SYMBOLS.items()},
        "names": {
            "documents": words.DOCUMENTS,
            "press": words.AND_PRESS,
            "texts": words.TEXTS,
            "later": words.LATER,
            "scholars": words.SCHOLARS,
        },
    }


def _when(row: Quotation) -> object:
    """What quotations are in order of."""
    return dates.parse(row.date).days


def _of_events(
    catalogue: Catalogue, by_event: Mapping[str, list[str]], ids: list[str]
) -> list[tuple[int, list[int]]]:
    """The places of events that have some of the ids, and the places of these, in their order."""
    place = {key: n for n, key in enumerate(ids)}
    some = {event: [place[key] for key in keys if key in place] for event, keys in by_event.items()}
    return [(catalogue.position[event], places) for event, places in some.items() if places]


def _quotation(catalogue: Catalogue, row: Quotation, moment: int) -> dict[str, object]:
    more = {"strand": theme.strand_of(catalogue, row), "of": f"{row.reference} {row.date}"}
    return more | {"moment": moment} | _mark(rows.quoted(catalogue, row))


def _excerpt(catalogue: Catalogue, row: ExcerptRow) -> dict[str, object]:
    mark = _mark(rows.told(catalogue, row))
    del mark["said"]  # its quote stands in the evidence
    return mark | {"source": row.source}


def _mark(mark: rows.Mark) -> dict[str, object]:
    """A mark in plain data: days since 1970, its card in lines of plain text."""
    card = mark.hover.replace("<b>", "").replace("</b>", "").replace("<br>", "\n")
    return {
        "kind": mark.kind,
        "card": mark.card,
        "days": [mark.first.toordinal() - EPOCH, mark.last.toordinal() - EPOCH],
        "text": mark.label,
        "letters": text_width.letters(mark.label),
        "said": unescape(card),
    }
