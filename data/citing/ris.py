"""CSL items as RIS, one tag a line."""

from collections.abc import Iterable, Iterator, Mapping

from data.citing.item import Item, Name

_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "webpage": "ELEC",
}
_SEASONS = ("", "Spring", "Summer", "Autumn", "Winter")
_TAGS = {
    "title": "TI",
    "container-title": "T2",
    "publisher": "PB",
    "volume": "VL",
    "issue": "IS",
    "version": "ET",
    "language": "LA",
    "DOI": "DO",
    "URL": "UR",
    "genre": "M3",
    "archive": "DB",
    "archive_collection": "AV",
    "source": "DP",
    "note": "N1",
}


def write(items: Iterable[Item]) -> str:
    """Return a `.ris` file of the items, in their order; values hold no line breaks."""
    return "\r\n".join(_record(item) for item in items)


def _record(item: Item) -> str:
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(item))


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(item["type"], "GEN")
    yield "ID", item["id"]
    for tag, people in (("AU", item.get("author", [])), ("A2", item.get("editor", []))):
        for name in people:
            yield tag, name.get("literal") or ", ".join(_parts(name))
    fields: Mapping[str, object] = item
    for field, tag in _TAGS.items():
        if field in fields:
            yield tag, str(fields[field])
    if "page" in item:
        first, _, last = item["page"].partition("–")
        yield from (("SP", first), ("EP", last or first))
    yield from _dates(item)
    yield "ER", ""


def _parts(name: Name) -> list[str]:
    return [name["family"], name["given"], *([name["suffix"]] if "suffix" in name else [])]


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    """Year, date with what else is known of it (season, vague, until when), and day of access."""
    if "issued" in item:
        first, *rest = item["issued"]["date-parts"]
        notes = [_SEASONS[item["issued"].get("season", 0)]]
        notes += ["circa"] if item["issued"].get("circa") else []
        notes += [f"until {'-'.join(f'{part:02}' for part in last)}" for last in rest]
        yield "PY", f"{first[0]:04}"
        yield "DA", f"{_slashed(first)}{' '.join(filter(None, notes))}"
    if "accessed" in item:
        yield "Y2", _slashed(item["accessed"]["date-parts"][0])


def _slashed(parts: list[int]) -> str:
    """As 2023/04/03/, 2023/04// or 2023///."""
    digits = [f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:]), "", ""]
    return "/".join([*digits[:3], ""])
