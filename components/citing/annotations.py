"""The excerpts and quotations of a selection as W3C Web Annotations (JSON-LD)."""

from collections.abc import Iterator
from itertools import chain

from components import text
from components.base import address
from components.base.address import View
from components.citing import notes
from components.http import pieces
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.selection import excerpt_selection, quotation_selection
from data.tables.models import Quotation

CONTENT_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
VERSION = {"version": "http://schema.org/version"}


def write(catalogue: Catalogue, view: View, base: str) -> Iterator[str]:
    """Yield a collection of one page: an annotation for each excerpt and each quotation."""
    keys = excerpt_selection.ids(catalogue, view.selection)
    quoted = [
        row for row in quotation_selection.of_selection(catalogue, view.selection) if row.quote
    ]
    link = f"{base}annotations.jsonld{address.write(View(view.selection))}"
    page = {
        "id": f"{link}#page",
        "type": "AnnotationPage",
        "partOf": link,
        "startIndex": 0,
        "items": [],
    }
    words = text.facets.selection_in_words(catalogue, view.selection)
    collection = {
        "@context": [CONTEXT, VERSION],
        "id": link,
        "type": "AnnotationCollection",
        "label": f"{catalogue.dossier.title}: {words}",
        "version": catalogue.version,
        "creator": {"id": base, "name": catalogue.dossier.title},
        "generator": {"type": "Software", "name": text.cite.SOFTWARE},
        "total": len(keys) + len(quoted),
        "first": page,
        "last": page["id"],
    }
    items = chain(
        (_annotation(catalogue, row, base) for key in keys for row in catalogue.excerpts_of([key])),
        (_annotation_of_quotation(catalogue, row, base) for row in quoted),
    )
    return pieces.to_json_around(collection, "items", items)


def _annotation(catalogue: Catalogue, row: ExcerptRow, base: str) -> dict[str, object]:
    """One excerpt: its quote in its source, tagged with its events, classified by its themes."""
    source = catalogue.sources[row.source]
    target = {
        "id": source.URL or f"{base}read/{source.id}",
        "type": "Text",
        "language": source.language,
        "label": source.label,
    }
    return _of(catalogue, row, target, base)


def _annotation_of_quotation(catalogue: Catalogue, row: Quotation, base: str) -> dict[str, object]:
    """One quotation: its quote where it was read, tagged and classified alike."""
    target = {
        "id": row.seen_at or catalogue.references[row.reference].URL or base,
        "type": "Text",
        "language": row.language or catalogue.dossier.language,
        "label": text.quotations.head(catalogue, row),
    }
    return _of(catalogue, row, target, base)


def _of(
    catalogue: Catalogue, row: ExcerptRow | Quotation, target: dict[str, str], base: str
) -> dict[str, object]:
    return {
        "id": f"{base}annotations.jsonld#{row.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "creator": {"id": base, "name": catalogue.dossier.title},
        "generator": {"type": "Software", "name": text.cite.SOFTWARE},
        "body": _bodies(catalogue, row, base),
        "target": {
            "source": target,
            "selector": {"type": "TextQuoteSelector", "exact": row.quote},
        },
    }


def _bodies(
    catalogue: Catalogue, row: ExcerptRow | Quotation, base: str
) -> list[dict[str, object]]:
    events: list[dict[str, object]] = [
        {
            "type": "SpecificResource",
            "purpose": "tagging",
            "source": {
                "id": notes.permalink(catalogue, "event", key, base),
                "label": catalogue.event(key).title,
            },
        }
        for key in row.events
    ]
    themes = [_textual(catalogue, "classifying", catalogue.themes[key].label) for key in row.themes]
    ours = [("describing", row.translation), ("commenting", row.note)]
    return events + themes + [_textual(catalogue, *pair) for pair in ours if pair[1]]


def _textual(catalogue: Catalogue, purpose: str, value: str) -> dict[str, object]:
    language = catalogue.dossier.language
    return {"type": "TextualBody", "purpose": purpose, "value": value, "language": language}
