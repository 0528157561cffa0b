"""What stands below the lanes of a reading copy's timeline when one theme is chosen.

js/replies/theme_rows.js picks what is of the chosen events, and puts it into rows.
"""

from collections.abc import Iterable
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

    Each with its mark, where its events are in the catalogue, and without any the themes that it
    fits. Of quotations of one `moment` none is earlier.
    """
    dated = quotations.in_order(row for row in catalogue.quotations.values() if row.date)
    moments = {key: n for n, key in enumerate(dict.fromkeys(map(_when, dated)))}
    every = tellings.rows(catalogue, np.arange(len(catalogue.events)))
    excerpts = [*catalogue.excerpts_at(every.tolist()), *catalogue.arguments]
    return {
        "quotations": [
            _quotation(catalogue, row) | {"moment": moments[_when(row)]} for row in dated
        ],
        "excerpts": [_excerpt(catalogue, row) for row in excerpts if row.claim_date],
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


def _quotation(catalogue: Catalogue, row: Quotation) -> dict[str, object]:
    themes = {
        *row.themes,
        *(each for key in row.disagreements for each in catalogue.disagreements[key].themes),
    }
    return {
        "strand": theme.strand_of(catalogue, row),
        "of": f"{row.reference} {row.date}",
        "events": _positions(catalogue, row.events),
        "themes": sorted(themes),
        **_mark(rows.quoted(catalogue, row)),
    }


def _excerpt(catalogue: Catalogue, row: ExcerptRow) -> dict[str, object]:
    mark = _mark(rows.told(catalogue, row))
    del mark["said"]  # its quote stands in the evidence
    return mark | {
        "source": row.source,
        "events": _positions(catalogue, row.events),
        "themes": row.themes,
    }


def _positions(catalogue: Catalogue, events: Iterable[str]) -> list[int]:
    return [catalogue.position[event] for event in events if event in catalogue.position]


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
