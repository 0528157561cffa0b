"""Rows of `sources.csv` and `references.csv` into CSL-JSON items, which reference managers read."""

import re
from collections.abc import Mapping
from typing import Any

from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.tables.models import Reference, Source

Item = dict[str, Any]

TITLE_IS_OURS = "The title in brackets is not the text’s own."

_NAME = re.compile(r"(?P<name>.*?) *(?:\((?P<role>[^()]*)\))?")
_EDITOR = ("ed.", "eds.")
# "NATO (copy: Scribd)", "SANA, copy on a blog", "Copy on a blog": who published, and what was seen
_COPY = re.compile(
    r"(?:(?P<name>.*\S)(?: \(|, )|\(?)(?P<copy>(?:archived |translated )?[Cc]opy\b[^()]*)\)?"
)
# As in “International Security 44 (1), 7–41” and in “Armed Forces & Society 31, p. 95”
_NUMBERED = re.compile(
    r"(?P<title>.+?) (?P<volume>\d+) \((?P<issue>[\d–]+)\)(?:, (?:pp?\. )?(?P<page>[\d–]+))?"
)
_PAGED = re.compile(r"(?P<title>.+?)(?:(?<!\.) (?P<volume>\d+))?, pp?\. (?P<page>[\d–]+)")
_BOOKS = re.compile(r"\bPress\b|\bRoutledge\b")
_PARTS = {"day": 3, "month": 2}


@memoised()
def items(catalogue: Catalogue) -> Mapping[str, Item]:
    """Return every source and reference as an item, by key; sources first, in order."""
    issuers = {key: a.label for key, a in catalogue.actors.items() if a.kind != "state"}
    rows = catalogue.references.values()
    found = [
        *map(of_source, catalogue.sources.values()),
        *(of_reference(row, issuers.get(row.party, "")) for row in rows),
    ]
    return {item["id"]: item for item in found}


def source_key(source: str) -> str:
    """Return the key of a source: apart from those of references, as ids hold no colon."""
    return f"source:{source}"


def of_source(row: Source) -> Item:
    """Return a source; a date that it does not state counts as uncertain, and its note says why."""
    stated = row.issued_basis.startswith("stated")
    notes = ["" if stated else f"Date {row.issued_basis}.", _ours(row.title)]
    return _filled(
        {"id": source_key(row.id), "type": row.type, "title": row.title, **names(row.author)}
        | _published(row)
        | {"issued": date(row.issued, circa=not stated), "language": row.language}
        | {"URL": row.URL, "note": " ".join(filter(None, notes))}
    )


def of_reference(row: Reference, issuer: str = "") -> Item:
    """Return a reference; a document without author is by the body or person that issued it."""
    by = names(row.author) or (_literal(issuer) if row.kind == "primary" else {})
    item = {"id": row.id, "title": row.title, **by}
    item |= _published(row)
    if row.kind == "press" and "container-title" not in item:
        item["container-title"] = item.pop("publisher", "")
    return _filled(
        item
        | {"type": _kind(row, item), "issued": date(row.issued), "accessed": date(row.accessed)}
        | {"URL": row.URL, "DOI": row.DOI, "note": _ours(row.title)}
    )


def _kind(row: Reference, item: Item) -> str:
    """The CSL type that the columns warrant, and no finer one."""
    container = "container-title" in item
    if row.kind == "press":
        return "article-magazine" if "volume" in item else "article-newspaper"
    if container and (row.DOI or "volume" in item or "page" in item):
        return "article-journal"
    if row.kind != "primary" and _BOOKS.search(row.publisher):
        return "chapter" if container else "book"
    return "webpage" if container else "document"


def names(cell: str) -> Item:
    """Return "Family, Given|…" as CSL names by role; "(ed.)" after a name makes an editor."""
    found: Item = {}
    for part in cell.split("|"):
        match = _NAME.fullmatch(" ".join(part.split()))
        assert match is not None, "any text is a name"
        family, comma, given = match["name"].partition(", ")
        name = {"family": family, "given": given} if comma else {"literal": family}
        role = match["role"]
        kind = "author" if not role else "editor" if role in _EDITOR else "contributor"
        if family:
            found.setdefault(kind, []).append(name)
    return found


def _literal(name: str) -> Item:
    return {"author": [{"literal": name}]} if name else {}


def _published(row: Source | Reference) -> Item:
    """Where it appeared: container with numbers and pages, publisher, and the copy seen."""
    container, copied = _uncopied(row.container_title)
    publisher, copied_too = _uncopied(row.publisher)
    numbered = _NUMBERED.fullmatch(container) or _PAGED.fullmatch(container)
    numbers = numbered.groupdict() if numbered else {"title": container}
    return _filled(
        {"container-title": numbers.pop("title"), **numbers, "publisher": publisher}
        | {"source": "; ".join(filter(None, (copied, copied_too)))}
    )


def _uncopied(text: str) -> tuple[str, str]:
    match = _COPY.fullmatch(text)
    if not match:
        return text, ""
    return match["name"] or "", match["copy"][0].lower() + match["copy"][1:]


def _ours(title: str) -> str:
    return TITLE_IS_OURS if title.startswith("[") and title.endswith("]") else ""


def date(text: str, *, circa: bool = False) -> Item:
    """Return an EDTF date as CSL date parts; what is vague, uncertain or inferred is `circa`."""
    if not text:
        return {}
    span = dates.parse(text)
    vague = circa or bool(span.qualifier) or span.precision in ("range", "decade")
    found: Item = {"date-parts": _parts(span)}
    if span.precision == "season":
        found["season"] = int(text.rstrip("~?%")[-1])
    return found | ({"circa": True} if vague else {})


def _parts(span: dates.Span) -> list[list[int]]:
    if span.precision == "range":
        ends = span.text.rstrip("~?%").strip("[]").split("..")
        return [_parts(dates.parse(end))[0] for end in ends]
    if span.precision == "decade":
        return [[span.first.year], [span.last.year]]
    return [[span.first.year, span.first.month, span.first.day][: _PARTS.get(span.precision, 1)]]


def _filled(item: Item) -> Item:
    """The item without empty fields, white space folded, so that no value breaks a line."""
    return {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in item.items()
        if value
    }
