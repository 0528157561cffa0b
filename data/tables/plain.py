"""Plain rules: what a dossier leaves out is taken from what it has.

Rows get ids and labels, values become ids, and a table that is absent is made of the values that
name its rows. What cannot be resolved stays as it is: the rules of ids name it.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from unicodedata import east_asian_width

from data.tables.cells import NO_ADDRESS, is_address, named
from data.tables.models import (
    KEYS,
    Actor,
    Aspect,
    Disagreement,
    Event,
    Excerpt,
    Group,
    Period,
    Quotation,
    Reference,
    Row,
    Source,
    Term,
    Theme,
    Type,
)
from data.tables.tables import Cell, R, Table, Tables

LONGEST_LABEL, LONGEST_ID = 24, 60
# The fields that say what a row is called; the first that is filled fills the others.
NAMES: dict[type[Row], tuple[str, ...]] = {
    Event: ("title",),
    Source: ("label", "title"),
    Reference: ("title",),
    Disagreement: ("question",),
    **dict.fromkeys((Type, Group, Actor, Theme, Aspect, Period, Term), ("label",)),
}
# Tables that are made of the values that name their rows, where they have none of their own.
MADE = (Source, Reference, Type, Group, Actor, Theme, Aspect)
# Tables whose rows have no name, and the column after which they are named.
COUNTED: dict[type[Row], str] = {Excerpt: "source", Quotation: "reference"}
TYPE, TYPE_LABEL = "event", "Event"
GROUP, GROUP_LABEL = "events", "Events"
PERIODS = "periods"
STATUS, WEIGHT = "attested", 2
SYMBOLS = ("circle", "square", "diamond", "hexagon", "pentagon", "triangle-up", "star", "cross")
COLOURS = (
    ("#2d7967", "#74c5b3"),
    ("#965f0d", "#e6a94c"),
    ("#9d4f85", "#d0a9c4"),
    ("#4c5968", "#95a1af"),
    ("#785b47", "#bea797"),
)
_NO_MARKS = str.maketrans("đĐøØłŁ–—−", "ddoOlL---")  # a dash parts words as a hyphen does


def complete(tables: Tables) -> None:
    """Fill in ids, labels and defaults, and make the tables that are absent."""
    for model, names in NAMES.items():
        _name(tables[model], names)
        _identify(tables[model], names[0])
    keys = {target: _Keys(tables[target]) for _, _, target in KEYS if target not in COUNTED}
    keys[Type].ids.taken |= tables[Group].ids  # an address names a type or a group by one id
    for model, field, target in KEYS:
        if target in keys:
            _resolve(tables[model], field, keys[target])
    _resolve_parents(tables[Actor], keys[Actor])
    for model, named_after in COUNTED.items():
        _count(tables[model], named_after)
    _shelve(tables[Reference])
    _fill(tables[Event], "status", STATUS)
    _fill(tables[Event], "weight", WEIGHT)
    cells = tables[Event].cells
    cells["short"] = [s or label(t) for s, t in zip(cells["short"], cells["title"], strict=True)]
    cells = tables[Period].cells
    cells["group"] = [slug(group) or PERIODS for group in cells["group"]]
    give_lanes(tables)


def give_lanes(tables: Tables) -> None:
    """Give every event a type, every type its group, symbol and colours."""
    events, types, groups = tables[Event], tables[Type], tables[Group]
    if "" in events.cells["type"] and TYPE not in types.cells["id"]:
        types.add(id=TYPE, label=TYPE_LABEL)
    _fill(events, "type", TYPE)
    group = GROUP if GROUP not in types.cells["id"] else f"{GROUP}-2"  # one id, one thing
    if "" in types.cells["group"] and group not in groups.cells["id"]:
        groups.add(id=group, label=GROUP_LABEL)
    _fill(types, "group", group)
    for number in range(len(types)):
        looks = {"symbol": SYMBOLS[number % len(SYMBOLS)]}
        looks["colour"], looks["colour_dark"] = COLOURS[number % len(COLOURS)]
        for name, look in looks.items():
            types.cells[name][number] = types.cells[name][number] or look


def _fill(table: Table[R], field: str, value: Cell) -> None:
    table.cells[field] = [cell or value for cell in table.cells[field]]


# --- names and ids ---------------------------------------------------------------------------


def label(title: str, longest: int = LONGEST_LABEL) -> str:
    """Return a title cut at a word, short enough for a label: at most so many letters.

    They are fewer where letters are as wide as they are high (Chinese, Japanese, Korean).
    """
    words = " ".join(title.split())
    wide = not words.isascii() and sum(east_asian_width(s) in "WF" for s in words[: longest // 2])
    longest -= wide
    if len(words) <= longest:
        return words
    cut = words[:longest].rpartition(" ")[0] or words[: longest - 1]
    return f"{cut}…"


def slug(text: str) -> str:
    """Return a text as an id: its letters without marks; a fingerprint if it has none of a to z."""
    plain = unicodedata.normalize("NFKD", text.translate(_NO_MARKS).casefold())
    words = re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    cut = "-".join(words)[:LONGEST_ID].strip("-")
    if cut or not text:
        return cut
    return f"x-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _folded(text: str) -> str:
    """What two spellings of one name have in common; an id is one of its label."""
    own = slug(text)
    plain = unicodedata.normalize("NFKD", text.translate(_NO_MARKS).casefold())
    letters = "".join(sign for sign in plain if sign.isalnum())
    return own if letters.isascii() and len(letters) <= LONGEST_ID else " ".join(plain.split())


class NewIds:
    """Gives ids that no row has yet; `taken` are those that some have."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.taken = set(taken)
        self.times: Counter[str] = Counter()

    def of(self, text: str) -> str:
        """Return an id for a row of that name; of one that is taken a counted one."""
        own = candidate = slug(text)
        while candidate in self.taken:
            self.times[own] += 1
            candidate = f"{own}-{self.times[own] + 1}"
        self.taken.add(candidate)
        return candidate


def _name(table: Table[Row], names: tuple[str, ...]) -> None:
    """Fill the names of each row, from its id if it has no other; name the rows without any."""
    columns = [table.cells[name] for name in names]
    if all(map(all, columns)):
        return
    for number, line in enumerate(table.lines):
        given = [column[number] for column in columns if column[number]]
        name = given[0] if given else table.cells["id"][number].replace("-", " ").capitalize()
        if not name:
            table.note(line, names[-1], f"is empty; a row needs a {' or a '.join(names)}")
        for column in columns:
            column[number] = column[number] or name


def _identify(table: Table[Row], name: str) -> None:
    ids = NewIds(table.ids)
    cells = table.cells
    cells["id"] = [own or ids.of(text) for own, text in zip(cells["id"], cells[name], strict=True)]
    table.ids.update(cells["id"])


def _count(table: Table[Row], named_after: str) -> None:
    """A row without an id is named after its source or reference, and counted."""
    times: Counter[str] = Counter()
    keys, sources = table.cells["id"], table.cells[named_after]
    for number, (key, source) in enumerate(zip(keys, sources, strict=True)):
        own = key
        while not own or (own in table.ids and not key):
            times[source] += 1
            own = f"{slug(source)}-{times[source]}"
        keys[number] = own
        table.ids.add(own)


def _shelve(table: Table[Reference]) -> None:
    """Take what stands as an address and is none for the archive that a reference lies in."""
    addresses, archives = table.cells["URL"], table.cells["archive"]
    for number, address in enumerate(addresses):
        if address and not is_address(address):
            message = f"{named(address)} {NO_ADDRESS}; it is taken as the archive"
            table.remark(table.lines[number], "URL", message)
            archives[number] = ", ".join(filter(None, (address, archives[number])))
            addresses[number] = ""


# --- values that name rows -------------------------------------------------------------------


class _Keys:
    """What the values of other tables mean in one table: the ids of its rows, or their names."""

    def __init__(self, table: Table[Row]) -> None:
        self.table = table
        self.names = NAMES.get(table.model, ())
        self.ids = NewIds(table.ids)
        self.made = table.model in MADE and not table.size and not table.broken

    @cached_property
    def by_name(self) -> dict[str, str]:
        """The id of each row by its name; of several rows of one name the first."""
        rows = self.table.each("id", *self.names)
        return {_folded(name): own for _, own, *names in reversed(list(rows)) for name in names}

    def of(self, value: str) -> str:
        """Return the id that a value means; itself if it means none and no row is made of it."""
        if value in self.table.ids:
            return value
        own = self.by_name.get(_folded(value), "")
        if not own and self.made:
            own = self.by_name[_folded(value)] = self.ids.of(value)
            self.table.add(id=own, **dict.fromkeys(self.names, value))
        return own or value


def _resolve(table: Table[Row], field: str, target: _Keys) -> None:
    """Turn the values of a column into the ids that they mean."""
    cells = table.cells[field]
    several = bool(cells) and isinstance(cells[0], list)
    values = dict.fromkeys(filter(None, chain.from_iterable(cells) if several else cells))
    ids = {value: own for value in values if (own := target.of(value)) != value}
    if ids and several:
        table.cells[field] = [list(dict.fromkeys(ids.get(v, v) for v in each)) for each in cells]
    elif ids:
        table.cells[field] = [ids.get(value, value) for value in cells]


def _resolve_parents(table: Table[Actor], actors: _Keys) -> None:
    for parents in table.cells["part_of"]:
        for number, parent in enumerate(parents):
            name, at, period = parent.partition("@")
            parents[number] = f"{actors.of(name)}{at}{period}"
