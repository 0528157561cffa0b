"""The excerpts of a selection as W3C Web Annotations (JSON-LD)."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from components import address, bibliography, cite, downloads, text
from components.address import View
from components.text import cite as words
from data.catalogue import Catalogue

CONTENT_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ITEMS = '"items": []'  # where they go: within text its marks of quotation are escaped
VERSION = {"version": "http://schema.org/version"}


def write(catalogue: Catalogue, view: View, base: str) -> Iterator[str]:
    """Yield a collection of one page: an annotation for each excerpt, by its quote."""
    found = bibliography.excerpts(catalogue, view.selection)
    here = f"{base}annotations.jsonld{address.write(View(view.selection))}"
    page = {
        "id": f"{here}#page",
        "type": "AnnotationPage",
        "partOf": here,
        "startIndex": 0,
        "items": [],
    }
    collection = {
        "@context": [CONTEXT, VERSION],
        "id": here,
        "type": "AnnotationCollection",
        "label": f"{catalogue.dossier.title}: {text.selection_in_words(catalogue, view.selection)}",
        "version": catalogue.version,
        "creator": {"id": base, "name": catalogue.dossier.title},
        "generator": {"type": "Software", "name": words.SOFTWARE},
        "total": len(found),
        "first": page,
        "last": page["id"],
    }
    before, after = downloads.written(collection).split(ITEMS)
    items = (
        _annotation(catalogue, row, base) for each in found for row in catalogue.excerpts_of([each])
    )
    yield from chain(
        [before, ITEMS.removesuffix("[]")], downloads.listed(items, indent="    "), [after]
    )


def _annotation(catalogue: Catalogue, row: Any, base: str) -> dict[str, Any]:
    """One excerpt: its quote in its source, tagged with its events, classified by its themes."""
    source = catalogue.sources[row.source]
    return {
        "id": f"{base}annotations.jsonld#{row.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "creator": {"id": base, "name": catalogue.dossier.title},
        "generator": {"type": "Software", "name": words.SOFTWARE},
        "body": _bodies(catalogue, row, base),
        "target": {
            "source": {
                "id": source.URL or f"{base}read/{source.id}",
                "type": "Text",
                "language": source.language,
                "label": source.label,
            },
            "selector": {"type": "TextQuoteSelector", "exact": row.quote},
        },
    }


def _bodies(catalogue: Catalogue, row: Any, base: str) -> list[dict[str, Any]]:
    events = [
        {
            "type": "SpecificResource",
            "purpose": "tagging",
            "source": {
                "id": cite.permalink(catalogue, "event", key, base),
                "label": catalogue.event(key).title,
            },
        }
        for key in row.events
    ]
    themes = [_textual(catalogue, "classifying", catalogue.themes[key].label) for key in row.themes]
    ours = [("describing", row.translation), ("commenting", row.note)]
    return events + themes + [_textual(catalogue, *pair) for pair in ours if pair[1]]


def _textual(catalogue: Catalogue, purpose: str, said: str) -> dict[str, Any]:
    language = catalogue.dossier.language
    return {"type": "TextualBody", "purpose": purpose, "value": said, "language": language}
