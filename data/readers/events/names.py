"""What the columns of a sheet of events are called by its maker, and what is meant."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from data.tables.headers import clean

# Each column of ours (of events first, then of what sources say) with the words for it; the first
# of them that a sheet has is taken.
WORDS: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "start": ("start", "start date", "date", "begin", "begins", "beginning", "from", "date start"),
    "end": ("end", "end date", "to", "until", "ends", "date end"),
    "year": ("year", "start year", "begin year"),
    "month": ("month", "start month", "begin month"),
    "day": ("day", "start day", "begin day"),
    "time": ("time", "start time"),
    "end year": ("end year",),
    "end month": ("end month",),
    "end day": ("end day",),
    "end time": ("end time",),
    "display": ("display date", "date display"),
    "title": ("title", "headline", "event", "name", "event title", "event name"),
    "short": ("label", "short", "short title"),
    "summary": ("summary", "text", "description", "event description", "body"),
    "type": ("type", "group", "category", "event type"),
    "status": ("status",),
    "agents": (
        "actors",
        "actor",
        "agents",
        "agent",
        "who",
        "participants",
        "people",
        "parties",
        "state name",
    ),
    "others": ("others",),
    "themes": ("themes", "theme", "tags", "tag", "keywords", "keyword", "topics", "topic"),
    "place": ("place", "location", "places", "locations"),
    "record": ("record",),
    "why": ("why",),
    "weight": ("weight", "importance"),
    "source": ("source", "sources", "reference", "references", "credit"),
    "quote": ("quote", "excerpt", "quotation"),
    "page": ("page", "pages", "locator", "paragraph"),
    "url": ("url", "link", "source url", "source link", "urls", "links"),
    "media": ("media", "media url"),
    "credit": ("media credit",),
    "caption": ("media caption",),
}
# What is a title where there is none: many a table has a date and a description.
NEXT_TO_TITLE = ("label", "description", "summary", "text", "what")
# A date in some form is what tells a sheet of events, beside a title.
DATES = ("start", "year")
# What TimelineJS writes into `Type`: what a row is. Its types stand in `Group`.
TITLE, ERA = "title", "era"
_NAMES = (" name", " title")  # of a column that names what a row is of: `WarName`
KINDS = {"", TITLE, ERA, "event"}


@dataclass(frozen=True)
class Columns:
    """The numbers of the columns by what they hold, and of those that are left out.

    `twice`: the numbers of those that claim a meaning which another has.
    """

    header: list[str]
    at: dict[str, int]
    twice: dict[int, int]
    unknown: list[int]

    @property
    def fits(self) -> int:
        """How many columns are understood; 0 without a title and a date."""
        return len(self.at) if "title" in self.at and self.dated else 0

    @property
    def dated(self) -> bool:
        """Whether a column holds dates."""
        return any(name in self.at for name in DATES)

    def word(self, name: str) -> str:
        """Return what the sheet calls a column of ours; our name if it has none."""
        return self.header[self.at[name]] if name in self.at else name


def plain(name: str) -> str:
    """Return the name of a column as it is compared: `Start_Date (YYYY)*`, `StartDate1` as one."""
    parted = re.sub("(?<=[a-z])(?=[A-Z])", " ", clean(name))
    words = re.sub(r"\([^()]*\)|[^\w&]|_", " ", parted.casefold())
    return re.sub("(?<=[a-z])1$", "", " ".join(words.split()))


def of(header: Sequence[str], empty: Collection[int] = (), kind: int | None = None) -> Columns:
    """Return what the columns of a header hold; that of `kind` says what a row is.

    Of those that mean the same an `empty` one comes last.
    """
    names = [plain(name) for name in header]
    at: dict[str, int] = {} if kind is None else {"kind": kind}
    twice = {}
    untitled = not set(names).intersection(WORDS["title"])
    if untitled and (number := _first(names, NEXT_TO_TITLE)) is not None:
        names[number] = "title"
    for column, words in WORDS.items():
        numbers = [n for w in words for n, name in enumerate(names) if name == w and n != kind]
        if column == "title" and not numbers:
            numbers = [n for n, name in enumerate(names) if name.endswith(_NAMES)][:1]
        if numbers:
            at[column], *others = sorted(numbers, key=lambda number: number in empty)
            twice.update(dict.fromkeys(others, at[column]))
    used = {*at.values(), *twice}
    unknown = [number for number in range(len(header)) if number not in used]
    return Columns([clean(name) for name in header], at, twice, unknown)


def _first(names: list[str], words: Sequence[str]) -> int | None:
    """Return the number of the column that the first of some words names; None without any."""
    return next((names.index(word) for word in words if word in names), None)
