"""Rows of `sources.csv` and `references.csv` into CSL-JSON items, which reference managers read."""

import re
from collections.abc import Mapping, Sequence
from typing import cast
from urllib.parse import urlsplit

from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.citing.item import Date, Item, Name, Role
from data.tables.models import Reference, Source

TITLE_IS_OURS = "The title in brackets is not the text’s own."

_NAME = re.compile(r"(?P<name>.*?) *(?:\((?P<role>[^()]*)\))?")
_EDITOR = ("ed.", "eds.")
# "The League (copy: a blog)", "A paper, copy on a blog", "(copy)": who published, and what was seen
_COPY = re.compile(
    r"(?:(?P<name>.*\S)(?: \(|, )|\(?)(?P<copy>(?:archived |translated )?[Cc]opy\b[^()]*)\)?"
)
_TYPES = ("article", "book", "chapter")  # genres that the type of an item says already
_PARTS = {"day": 3, "month": 2}
_VAGUE = ("range", "decade", "century")
_NO_DATE: Date = {"date-parts": []}


@memoised()
def items(catalogue: Catalogue) -> Mapping[str, Item]:
    """Return every source and reference as an item, by key; sources first, in order."""
    issuers = {key: a.label for key, a in catalogue.actors.items() if a.kind != "state"}
    every = [
        *map(of_source, catalogue.sources.values()),
        *(
            of_reference(row, [issuers[key] for key in row.party if key in issuers])
            for row in catalogue.references.values()
        ),
    ]
    return {item["id"]: item for item in every}


def source_key(source_id: str) -> str:
    """Return the key of a source: apart from those of references, as ids hold no colon."""
    return f"source:{source_id}"


def of_source(row: Source) -> Item:
    """Return a source; a date that it does not state counts as uncertain, and its note says why."""
    stated = not row.issued_basis or row.issued_basis.startswith("stated")
    notes = ["" if stated else f"Date {row.issued_basis}.", _ours(row.title)]
    people = names(row.author)
    container, publisher, copies = _published(row)
    return _filled(
        {
            "id": source_key(row.id),
            "type": row.type or "document",
            "title": row.title,
            "author": people.get("author", []),
            "editor": people.get("editor", []),
            "contributor": people.get("contributor", []),
            "container-title": container,
            "publisher": publisher,
            "source": copies,
            "issued": date(row.issued, circa=not stated),
            "language": row.language,
            "URL": row.URL,
            "note": " ".join(filter(None, notes)),
        }
    )


def of_reference(row: Reference, issuers: Sequence[str] = ()) -> Item:
    """Return a reference; a document without author is by the bodies or persons that issued it."""
    people = names(row.author, row.editor)
    if issuers and not people and row.kind == "primary":
        people = {"author": [{"literal": issuer} for issuer in issuers]}
    container, publisher, copies = _published(row)
    if row.kind == "press" and not container:
        container, publisher = publisher, ""
    return _filled(
        {
            "id": row.id,
            "type": _kind(row, container),
            "genre": "" if row.genre in _TYPES else row.genre,
            "title": row.title,
            "author": people.get("author", []),
            "editor": people.get("editor", []),
            "contributor": people.get("contributor", []),
            "container-title": container,
            "volume": row.volume,
            "issue": row.issue,
            "page": row.page,
            "publisher": publisher,
            "archive": row.archive,
            "archive_collection": row.collection,
            "source": "; ".join(filter(None, (copies, _seen(row)))),
            "issued": date(row.issued),
            "accessed": date(row.accessed),
            "URL": row.URL or row.seen_at,
            "DOI": row.DOI,
            "note": _ours(row.title),
        }
    )


def _kind(row: Reference, container: str) -> str:
    """The CSL type that the columns warrant, and no finer one."""
    if row.kind == "press":
        return "article-magazine" if row.volume else "article-newspaper"
    if container and (row.DOI or row.volume or row.page):
        return "article-journal"
    printed = row.kind == "scholarship" and row.publisher and not (row.URL or row.DOI)
    if row.genre == "book" or printed:
        return "chapter" if container else "book"
    return "webpage" if container else "document"


def names(authors: str, editors: str = "") -> dict[Role, list[Name]]:
    """Return "Family, Given|…" as CSL names by role; "(ed.)" after a name makes an editor.

    A suffix stands third ("Quill, Ida, Jr."), a body with a comma in braces.
    """
    by_role: dict[Role, list[Name]] = {}
    for cell, others in ((authors, "author"), (editors, "editor")):
        for part in cell.split("|"):
            match = _NAME.fullmatch(" ".join(part.split()))
            assert match is not None, "any text is a name"
            role = _role(match["role"]) if match["role"] else cast("Role", others)
            if match["name"]:
                by_role.setdefault(role, []).append(name(match["name"]))
    return by_role


def name(text: str) -> Name:
    """Return one name: in one piece without a comma or in braces, else in its parts."""
    if text.startswith("{") and text.endswith("}"):
        return {"literal": text[1:-1].strip()}
    match [part.strip() for part in text.split(",", 2) if part.strip()]:
        case [family, given]:
            return {"family": family, "given": given}
        case [family, given, suffix]:
            return {"family": family, "given": given, "suffix": suffix}
    return {"literal": text.strip(", ")}


def _role(note: str) -> Role:
    return "editor" if note in _EDITOR else "contributor"


def _published(row: Source | Reference) -> tuple[str, str, str]:
    """Where it appeared: container and publisher, and apart from them the copies seen."""
    container, copied = _uncopied(row.container_title)
    publisher, copied_too = _uncopied(row.publisher)
    return container, publisher, "; ".join(filter(None, (copied, copied_too)))


def _seen(row: Reference) -> str:
    """The copy that was seen, if it was not the original; its address, if that is not given."""
    if not row.seen_at or row.seen_at == row.URL:
        return ""
    return f"seen in copy at {row.seen_at if row.URL else urlsplit(row.seen_at).hostname}"


def _uncopied(text: str) -> tuple[str, str]:
    match = _COPY.fullmatch(text)
    if not match:
        return text, ""
    return match["name"] or "", match["copy"][0].lower() + match["copy"][1:]


def _ours(title: str) -> str:
    return TITLE_IS_OURS if title.startswith("[") and title.endswith("]") else ""


def date(text: str, *, circa: bool = False) -> Date:
    """Return an EDTF date as CSL date parts (none of ''); `circa` if vague, uncertain, inferred."""
    if not text:
        return _NO_DATE
    span = dates.parse(text)
    value: Date = {"date-parts": _parts(span)}
    if span.precision == "season":
        value["season"] = int(text.rstrip("~?%")[-1])
    if circa or span.qualifier or span.given or span.precision in _VAGUE:
        value["circa"] = True
    return value


def _parts(span: dates.Span) -> list[list[int]]:
    if span.precision == "range":
        ends = span.text.rstrip("~?%").strip("[]").split("..")
        return [_parts(dates.parse(end))[0] for end in ends if end]
    if span.precision not in _PARTS:
        return [[year] for year in dict.fromkeys(span.years)]
    return [[span.first.year, span.first.month, span.first.day][: _PARTS[span.precision]]]


def _filled(item: Item) -> Item:
    """The item without empty fields, white space folded, so that no value breaks a line."""
    folded = {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in item.items()
        if value and value != _NO_DATE
    }
    return cast("Item", folded)
