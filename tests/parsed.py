"""Bibliographies read back by other people's parsers, in one flat form to compare."""

import re
from collections.abc import Iterable
from typing import Any

import pybtex.database
import rispy

from data.citing.item import Item

Flat = dict[str, Any]

_TEX = re.compile(
    r"\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}"
)
_SIGNS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
}
_COPY = ("archive_collection", "archive", "source")
_RIS = {
    "title": "title",
    "secondary_title": "container-title",
    "publisher": "publisher",
    "volume": "volume",
    "number": "issue",
    "edition": "version",
    "language": "language",
    "doi": "DOI",
    "type_of_work": "genre",
}


def item(item: Item) -> Flat:
    """A CSL item with names in one string each, dates as text, its note and copy together."""
    apart = ("id", "type", *_COPY)
    found = {key: value for key, value in item.items() if key not in apart}
    for role in ("author", "editor"):
        if role in item:
            found[role] = [_full(name) for name in item[role]]
    for key in ("issued", "accessed"):
        if key in item:
            found[key] = _digits(item[key]["date-parts"][0])
    found["note"] = _note(item.get("note", ""), [str(item.get(key, "")) for key in _COPY])
    found.pop("contributor", None)
    return {key: value for key, value in found.items() if value}


def _note(note: str, places: Iterable[str]) -> str:
    """Collection, archive and copy seen, then the note."""
    return ". ".join(filter(None, (", ".join(filter(None, places)), note)))


def _full(name: Item) -> str:
    parts = (name.get("family"), name.get("given"), name.get("suffix"))
    return name.get("literal") or ", ".join(filter(None, parts))


def _digits(parts: list[int]) -> str:
    return "-".join(f"{part:02}" for part in parts)


def bibtex(text: str) -> dict[str, Flat]:
    """The entries of a `.bib` file by key, as pybtex reads it."""
    entries = pybtex.database.parse_string(text, "bibtex").entries
    return {key: _entry(entry) for key, entry in entries.items()}


def _entry(entry: Any) -> Flat:
    fields = {name: _untex(value) for name, value in entry.fields.items()}
    container = [fields.pop(n, "") for n in ("journal", "booktitle", "howpublished")]
    found = {
        "container-title": "".join(container),
        "issue": fields.pop("number", ""),
        "genre": fields.pop("type", ""),
        "page": fields.pop("pages", "").replace("--", "–"),
        "accessed": fields.pop("urldate", ""),
        "URL": fields.pop("url", ""),
        "DOI": fields.pop("doi", ""),
    }
    day = fields.pop("date", "").split("/")[0].rstrip("~")
    found["issued"] = re.sub(r"^(\d{4})-2\d$", r"\1", day)
    assert fields.pop("year", "") == day[:4]
    assert bool(fields.pop("month", "")) is bool(re.match(r"\d{4}-[01]", day))
    for role, people in entry.persons.items():
        found[role] = [_person(person) for person in people]
    return {key: value for key, value in {**fields, **found}.items() if value}


def _person(person: Any) -> str:
    family = " ".join([*person.prelast_names, *person.last_names])
    given = " ".join([*person.first_names, *person.middle_names])
    suffix = " ".join(person.lineage_names)
    return ", ".join(_untex(part) for part in (family, given, suffix) if part)


def _untex(value: str) -> str:
    while value.startswith("{") and value.endswith("}"):
        value = value[1:-1]
    plain = re.sub(r"\\([&%$#_])", r"\1", value)
    return _TEX.sub(lambda match: _SIGNS[match[1]], plain)


def ris(text: str) -> dict[str, Flat]:
    """The records of a `.ris` file by key, as rispy reads it."""
    return {record["id"]: _record(record) for record in rispy.loads(text)}


def _record(record: Flat) -> Flat:
    found = {name: record.get(tag, "") for tag, name in _RIS.items()}
    found["URL"] = "".join(record.get("urls", []))
    collection = record.get("unknown_tag", {}).get("AV", [""])[0]  # rispy does not know this tag
    places = (collection, record.get("name_of_database", ""), record.get("database_provider", ""))
    found["note"] = _note(" ".join(record.get("notes", [])), places)
    pages = dict.fromkeys(record[p] for p in ("start_page", "end_page") if p in record)
    found["page"] = "–".join(pages)
    for key, tag in (("issued", "date"), ("accessed", "access_date")):
        found[key] = "-".join(filter(None, record.get(tag, "").split("/")[:3]))
    assert record.get("year", "") == found["issued"][:4]
    found |= {"author": record.get("authors", []), "editor": record.get("secondary_authors", [])}
    return {key: value for key, value in found.items() if value}
