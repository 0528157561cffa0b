"""Addresses of a dossier drawn by chance: proper ones, and such as a visitor mistypes."""

from collections.abc import Callable
from random import Random
from urllib.parse import quote, quote_plus

from components.base import address
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import FACETS, MANY

DAYS = ("1954", "1991", "1994-12", "1997-05", "1999-03-24", "2008-06", "2026", "1997-21", "1990-24")
NO_DAYS = ("", " ", "0000", "1997-13", "1997-02-29", "199X", "27.05.1997", "May 1997", "0001-24")
NO_DAYS += ("١٩٩٧", "1997-00", "9999-12-31", "0988", "1997/1999", "c. 1991", "x" * 90)
SIGNS = ("—", "' ’", "%", "a+b", "<b>", "№ 5", "Đà", "ß", "\u1f7e\u0345", "ŉ", "İ", "x\u0903y", "½")
SIGNS += ("\x1f", "\ufeff", "\x85z", "q\u3000r", "e\u0301", "😀", "1", "")
VIEW = {
    "window": ("1994,2002-11", "1994,1993", "1994", "1994-21,1995", "1994,1995,1996"),
    "dim": ("1", "0"),
    "core": ("1", "2"),
    "notes": ("1",),
    "view": ("text", "list"),
    "step": ("1", "2", "12", "0", "1000", "٣"),
    "bands": ("0", "east"),
    "sort": ("title",),
    "print": ("short",),
    "nonsense": ("1",),
}


class Queries:
    """Draws addresses of one dossier: `search` at every call another, the same for one seed."""

    def __init__(self, catalogue: Catalogue, seed: int = 17) -> None:
        self.chance = Random(seed)
        texts = " ".join(query.event_texts(catalogue))
        self.words = sorted(set(texts.split()))
        self.many = {facet.key: list(facet.vocabulary(catalogue)) for facet in MANY}
        self.view = VIEW | {
            "event": (*catalogue.position, "nowhere"),
            "dispute": (*catalogue.disagreements, "nothing"),
            "story": (*catalogue.stories, "none"),
            "kind": (*address.KINDS, "odd"),
            "back": tuple(f"{story}.{step}" for story in catalogue.stories for step in (1, 3, 99)),
        }

    def searches(self, count: int) -> list[str]:
        """Return so many addresses."""
        return [self.search() for _ in range(count)]

    def search(self) -> str:
        """Return one address: few facets are set at once, so that some events fit."""
        keys = self.chance.sample(
            [facet.key for facet in FACETS], self.chance.choice((0, 1, 1, 2, 3))
        )
        keys += self.chance.sample(sorted(self.view), self.chance.choice((0, 0, 0, 1, 2)))
        keys += self.chance.sample(keys, min(len(keys), self.chance.choice((0, 0, 0, 1))))
        write = self.chance.choice((quote, quote_plus, quote_plus))
        pairs = [f"{key}={write(self.value(key))}" for key in keys]
        return f"?{'&'.join(pairs)}" if pairs else ""

    def value(self, key: str) -> str:
        """Return a value of a key, now and then one that means nothing."""
        if key in ("from", "to"):
            return self.chance.choice(DAYS if self.chance.random() < 0.9 else NO_DAYS)
        if key in ("role", "contested", "context"):
            return self.chance.choice(("acting", "1", "0"))
        if key == "q":
            return self.words_of_search()
        if key in self.many:
            values = self.chance.choices(
                self.many[key] or ["none"], k=self.chance.choice((1, 1, 2, 3))
            )
            return ",".join([*values, *(["no one"] if self.chance.random() < 0.1 else [])])
        return self.chance.choice(self.view[key] or ("",))

    def words_of_search(self) -> str:
        """Return a search: words of the dossier, their beginnings, and odd signs."""
        count = self.chance.choice((1, 1, 1, 2, 2, 3, 30))
        return self.chance.choice((" ", " ", ", ", "-")).join(self.word() for _ in range(count))

    def word(self) -> str:
        """Return one word of a search."""
        if self.chance.random() < 0.1:
            return self.chance.choice(SIGNS)
        word = self.chance.choice(self.words)
        if self.chance.random() < 0.5:
            word = word[: self.chance.randint(1, len(word))]
        change: Callable[[str], str] = self.chance.choice((str, str.upper, str.swapcase))
        return change(word)
