"""The fields of an object: taken by name and kind; those that nobody takes are counted."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Self

from data.base import texts
from data.readers import when
from data.readers.cell import several
from data.readers.objects.account import Account
from data.readers.objects.json_text import Json
from data.readers.remarks import NO_TIME
from data.tables.cells import named

LONGEST_TITLE = 120  # characters of one that is taken from a text
_OBJECT = "an object, {…},"
_KINDS: dict[type, str] = {dict: "an object", list: "a list", bool: "true or false"}


class Fields:
    """An object of a file, or one in it, which is called by the `path` to it (`sources.`).

    A value of the wrong kind is a fault of the object, and empty. Used in a `with`, as what is
    left over is counted at the end.
    """

    def __init__(
        self, value: Mapping[str, Json], number: int, account: Account, path: str = ""
    ) -> None:
        self.value, self.number, self.account, self.path = value, number, account, path
        self.left = {name for name, each in value.items() if each not in (None, "", [], {})}

    def __enter__(self) -> Self:
        """Begin to take fields."""
        return self

    def __exit__(self, *_: object) -> None:
        """Count the fields that nobody took."""
        self.account.unused.update(f"{self.path}{shown(name)}" for name in self.left)

    def text(self, *names: str) -> str:
        """Return the text of the first of some fields that has any; '' if none has."""
        for name in names:
            if text := self._text(name, self._take(name)):
                return text
        return ""

    def texts(self, *names: str) -> list[str]:
        """Return the texts of lists (or of single texts), each once; none may be an object."""
        every = (self._texts(name) for name in names)
        return list(dict.fromkeys(text for texts in every for text in texts))

    def several(self, *names: str) -> str:
        """Return the same as a cell of several values."""
        return several(self.texts(*names))

    def date(self, *names: str, month_first: bool = False) -> str:
        """Return a date as EDTF where its form is known, else as it stands."""
        text = self.text(*names)
        day = when.without_time(text)
        if day != text and not when.is_midnight(text):
            self.account.odd(f"{self.path}{names[0]}", NO_TIME, self.number, text)
        return when.edtf(day, month_first=month_first)

    def inner(self, name: str) -> "Fields":
        """Return the object of a field; an empty one if there is none."""
        value = self._take(name)
        if value is not None and not isinstance(value, dict):
            self._wrong(name, value, _OBJECT)
            value = None
        return Fields(value or {}, self.number, self.account, f"{self.path}{name}.")

    def each(self, name: str, text: str = "") -> Iterator["Fields"]:
        """Yield the objects of a list, or a single one; of a text in it as the field `text`."""
        value = self._take(name)
        for each in value if isinstance(value, list) else [value]:
            item = {text: each} if text and isinstance(each, str) else each
            if isinstance(item, dict):
                yield Fields(item, self.number, self.account, f"{self.path}{name}.")
            elif item is not None:
                self._wrong(name, item, _OBJECT)

    def names(self, *names: str) -> list[str]:
        """Return the names of lists of texts, or of objects that have a `name`."""
        found = []
        for each in (each for name in names for each in self.each(name, "name")):
            with each as named_one:
                named_one.drop("@id", "@type")
                found.append(named_one.text("name"))
        return list(dict.fromkeys(filter(None, found)))

    def is_early(self, *dates: str) -> bool:
        """Whether a date of it lies before year 1, so that it is left out and only counted."""
        early = self.account.is_early(self.number, *dates)
        if early:
            self.left.clear()
        return early

    def drop(self, *names: str) -> None:
        """Take fields that say nothing of their own."""
        self.left.difference_update(names)

    def _take(self, name: str) -> Json:
        self.left.discard(name)
        return self.value.get(name)

    def _texts(self, name: str) -> Iterator[str]:
        value = self._take(name)
        for each in value if isinstance(value, list) else [value]:
            if text := self._text(name, each):
                yield text

    def _text(self, name: str, value: Json) -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            self._wrong(name, value, "text")
            return ""
        if not value.isprintable() and any("\ud800" <= sign <= "\udfff" for sign in value):
            self._fault(name, f"{named(shown(value))} holds half of a character (\\ud800–\\udfff)")
            return ""
        return " ".join(value.split())

    def _wrong(self, name: str, value: Json, right: str) -> None:
        self._fault(name, f"is {kind_of(value)}, where {right} belongs")

    def _fault(self, name: str, message: str) -> None:
        self.account.fault(self.number, f"{self.path}{name}", message)


def headline(text: str) -> str:
    """Return the first sentence of a text, cut at a word if it is long."""
    start, end = next(texts.sentences(text), (0, len(text)))
    sentence = text[start:end].strip()
    return textwrap.shorten(sentence, LONGEST_TITLE, placeholder="…") if sentence else ""


def kind_of(value: Json) -> str:
    """Return what a value is, in words; a text or a number as it stands."""
    if isinstance(value, str):
        return named(shown(value))
    return _KINDS.get(type(value), "nothing")


def shown(text: str) -> str:
    """Return a text that can be written: half characters as `?`."""
    return text.encode("utf-8", "replace").decode()


def objects(values: Json, account: Account) -> Iterator[Fields]:
    """Yield the objects of a list, numbered from those before it on; what is none is a fault."""
    for value in values if isinstance(values, list) else [values]:
        account.total += 1
        if isinstance(value, dict):
            with Fields(value, account.total, account) as fields:
                yield fields
        else:
            message = f"is {kind_of(value)}, where {_OBJECT} belongs"
            account.fault(account.total, "", message)


def first(value: Json, name: str = "") -> dict[str, Json]:
    """Return the first object of a list (or of the list in a field); empty if there is none."""
    values = value.get(name) if name and isinstance(value, dict) else value
    some = values if isinstance(values, list) else [values]
    return next((each for each in some[:20] if isinstance(each, dict)), {})
