"""CSL items as notes in the manner of the Chicago Manual of Style (17th edition), plain text.

Ours, as citeproc-py 0.11 with the Chicago styles shortens given names, leaves commas outside of
closing quotation marks and puts Vietnamese titles in English capitals. Days are written day first,
as on every page here; what is vague stands in brackets with a question mark.
"""

import re

from data.base import date_words, dates
from data.citing.item import Item, Name, copy

UNDATED = "n.d."
MOST_WORDS = 8  # of a title that stands for its work
_SEASON = "-2{}"
_PERIODICALS = ("article-journal", "article-magazine", "article-newspaper")
_DOCUMENTS = ("document", "webpage")
_TO_SINGLE = str.maketrans("“”„", "‘’‚")
# Ends in a quotation of its own, not in an apostrophe: the comma goes inside of both marks.
_ENDS_QUOTED = re.compile(r"(?:.*[\s(–])?[‘'‚].*[’'‘]", re.DOTALL)


def note(item: Item, locator: str = "") -> str:
    """Return an item as a full note without its full stop, the locator before the address."""
    head = [who] if (who := people(item)) else []
    tail = [copy(item), locator, _accessed(item), _address(item)]
    return _joined([*head, f"{_title(item)} {_genre(item)}{_where(item, who)}", *tail])


def sentence(item: Item) -> str:
    """Return an item as a full note with its full stop, of which there is one."""
    return f"{note(item).removesuffix('.')}."


def brief(item: Item, locator: str, site: str) -> str:
    """Return who wrote an item, its title, date and a place in it, and the site it was seen at."""
    comma = "," if item["type"] == "book" else ""
    return _joined([people(item), f"{_title(item)}{comma} {_when(item)}", locator, site])


def short(item: Item) -> str:
    """Return an item by the family names of its authors or by its title, and its year."""
    persons = [name for name in item.get("author", []) if "family" in name]
    who = _listed([name["family"] for name in persons]) if persons else ""
    return f"{who or quote(_shortened(item['title']))} {_when(item, 1)}"


def _shortened(title: str) -> str:
    words = title.split(maxsplit=MOST_WORDS)
    return title if len(words) <= MOST_WORDS else f"{' '.join(words[:MOST_WORDS])} …"


def _joined(parts: list[str]) -> str:
    return ", ".join(filter(None, parts))


def people(item: Item) -> str:
    """Return the authors, or else the editors, in reading order; '' if none is known."""
    if "author" in item:
        return _listed([_name(name) for name in item["author"]])
    editors = [_name(name) for name in item.get("editor", [])]
    return f"{_listed(editors)}, {'ed.' if len(editors) == 1 else 'eds.'}" if editors else ""


def _name(name: Name) -> str:
    if "literal" in name:
        return name["literal"]
    return " ".join(filter(None, (name["given"], name["family"], name.get("suffix"))))


def _listed(names: list[str]) -> str:
    """One, two, three names; of more the first and others."""
    match names:
        case [first, second]:
            return f"{first} and {second}"
        case [first, second, third]:
            return f"{first}, {second}, and {third}"
    return names[0] if len(names) == 1 else f"{names[0]} et al."


def quote(title: str, after: str = "") -> str:
    """Return a title in quotation marks, marks within it single, `after` inside the closing one."""
    inner = re.sub(r'"([^"]*)"', r"‘\1’", title).translate(_TO_SINGLE)
    if _ENDS_QUOTED.fullmatch(inner):
        return f"“{inner[:-1]}{after}{inner[-1]}”"
    return f"“{inner}{after}”"


def _title(item: Item) -> str:
    title = item["title"]
    if item["type"] == "book":
        return str(title)
    if title.startswith("[") and title.endswith("]"):  # our description is nobody's words
        return f"{title},"
    return quote(title, ",")


def _genre(item: Item) -> str:
    """What a document is, unless its title says so."""
    genre = item.get("genre", "")
    known = item["type"] not in _DOCUMENTS or genre.casefold() in item["title"].casefold()
    return "" if known or not genre else f"{genre}, "


def _where(item: Item, who: str) -> str:
    """Where and when it appeared, by kind."""
    container, publisher = item.get("container-title", ""), item.get("publisher", "")
    if item["type"] in ("book", "chapter"):
        imprint = f"({_joined([publisher, _when(item, 1)])})"
        return f"in {container} {imprint}" if container else imprint
    when, page = _when(item), item.get("page", "")
    if "volume" in item:
        issue = f", no. {item['issue']}" if "issue" in item else ""
        return f"{container} {item['volume']}{issue} ({when})" + (f": {page}" if page else "")
    if item["type"] in _PERIODICALS or _same(publisher, who) or _same(publisher, container):
        publisher = ""
    return _joined([container, publisher, when, page])


def _same(one: str, other: str) -> bool:
    return one.replace("–", "-") == other.replace("–", "-")


def _when(item: Item, parts: int = 3) -> str:
    """The date of issue as far as its first parts (year, month, day)."""
    issued = item.get("issued")
    if not issued:
        return UNDATED
    season = _SEASON.format(issued["season"]) if "season" in issued else ""
    phrase = "–".join(_day_in_words(day[:parts], season) for day in issued["date-parts"])
    return f"[{phrase}?]" if issued.get("circa") else phrase


def _day_in_words(parts: list[int], season: str = "") -> str:
    text = "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])
    phrase = date_words.in_words(dates.parse(text + season))
    return phrase[0].upper() + phrase[1:]


def _accessed(item: Item) -> str:
    """The day of access, which stands in for a date that is not known."""
    if "issued" in item or "accessed" not in item:
        return ""
    return f"accessed {_day_in_words(item['accessed']['date-parts'][0])}"


def _address(item: Item) -> str:
    return f"https://doi.org/{item['DOI']}" if "DOI" in item else str(item.get("URL", ""))
