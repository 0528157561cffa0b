"""The form of a citation: CSL-JSON items, their names and dates, as types."""

from typing import Literal, Required, TypedDict


class Name(TypedDict, total=False):
    """A person (family and given name) or, in one piece, whoever has no family name."""

    family: str
    given: str
    suffix: str
    literal: str


Role = Literal["author", "editor", "contributor"]
# A date: its parts (year, month, day), of two dates if it lies between them, and what is vague.
Date = TypedDict(
    "Date", {"date-parts": Required[list[list[int]]], "season": int, "circa": bool}, total=False
)
# A source, a reference or a page of ours, as CSL-JSON has it; no field is empty.
Item = TypedDict(
    "Item",
    {
        "id": Required[str],
        "type": Required[str],
        "genre": str,
        "title": Required[str],
        "author": list[Name],
        "editor": list[Name],
        "contributor": list[Name],
        "container-title": str,
        "volume": str,
        "issue": str,
        "page": str,
        "publisher": str,
        "archive": str,
        "archive_collection": str,
        "source": str,
        "version": str,
        "issued": Date,
        "accessed": Date,
        "language": str,
        "URL": str,
        "DOI": str,
        "note": str,
    },
    total=False,
)


def copy(item: Item) -> str:
    """Return where a document is kept, and the copy seen: collection, archive, copy."""
    places = (item.get("archive_collection"), item.get("archive"), item.get("source"))
    return ", ".join(place for place in places if place)
