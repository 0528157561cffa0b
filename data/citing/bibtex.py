"""CSL items as BibTeX: UTF-8, plain fields, keys that stay."""

from collections.abc import Iterable

from data.citing.item import Item, Name, copy

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
}
_CONTAINERS = {"article": "journal", "incollection": "booktitle"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces are counted even after a backslash, so they are spelt out.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
# Addresses are taken as they are; what would end or unbalance the field is percent-encoded.
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def write(items: Iterable[Item]) -> str:
    """Return a `.bib` file of the items, in their order."""
    return "\n".join(_entry(item) for item in items)


def _entry(item: Item) -> str:
    kind = _TYPES.get(item["type"], "misc")
    fields = {name: value for name, value in _fields(item, kind).items() if value}
    lines = [f"@{kind}{{{item['id']},", *(f"  {name} = {v}," for name, v in fields.items()), "}\n"]
    return "\n".join(lines)


def _fields(item: Item, kind: str) -> dict[str, str]:
    """The fields in braces; `date` comes last, as it says more than year and month."""
    plain = {
        _CONTAINERS.get(kind, "howpublished"): item.get("container-title", ""),
        "publisher": item.get("publisher", ""),
        "volume": item.get("volume", ""),
        "number": item.get("issue", ""),
        "pages": item.get("page", "").replace("–", "--"),
        "version": item.get("version", ""),
        "language": item.get("language", ""),
        "type": item.get("genre", ""),
        "note": ". ".join(filter(None, (copy(item), item.get("note")))),
    }
    return {
        "author": _names(item.get("author", [])),
        "editor": _names(item.get("editor", [])),
        "title": f"{{{{{escape(item['title'])}}}}}",  # twice, so that no style changes its capitals
        **{name: f"{{{escape(value)}}}" for name, value in plain.items() if value},
        **_addresses(item),
        **_issued(item),
    }


def escape(text: str) -> str:
    """Return a text in which TeX finds no commands and BibTeX no braces."""
    return text.translate(_ESCAPES)


def _names(names: list[Name]) -> str:
    return f"{{{' and '.join(_name(name) for name in names)}}}" if names else ""


def _name(name: Name) -> str:
    if "literal" in name:
        return f"{{{escape(name['literal'])}}}"
    parts = (name["family"], name.get("suffix", ""), name["given"])
    return ", ".join(_unsplit(escape(part)) for part in parts if part)


def _unsplit(part: str) -> str:
    """In braces if BibTeX would take it for two names."""
    return f"{{{part}}}" if " and " in f" {part.casefold()} " or "," in part else part


def _addresses(item: Item) -> dict[str, str]:
    plain = {"doi": item.get("DOI", ""), "url": item.get("URL", "")}
    if "accessed" in item:
        plain["urldate"] = iso(item["accessed"]["date-parts"][0])
    return {name: f"{{{value.translate(_ADDRESS)}}}" for name, value in plain.items() if value}


def _issued(item: Item) -> dict[str, str]:
    if "issued" not in item:
        return {}
    days = item["issued"]["date-parts"]
    season = f"-2{item['issued']['season']}" if "season" in item["issued"] else ""
    about = "~" if item["issued"].get("circa") else ""
    return {
        "year": f"{{{days[0][0]:04}}}",
        "month": _MONTHS[days[0][1] - 1] if len(days[0]) > 1 else "",
        "date": f"{{{'/'.join(f'{iso(day)}{season}{about}' for day in days)}}}",
    }


def iso(parts: list[int]) -> str:
    """Return date parts as 2023, 2023-04 or 2023-04-03."""
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])
