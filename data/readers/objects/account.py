"""What is said of a file of objects: what is wrong by object, what is left out once by field."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from data.base import date_forms
from data.base.everyday_dates import BEFORE_YEAR_1
from data.readers import remarks
from data.readers.draft import Draft
from data.tables.cells import named
from data.tables.models import Event, Reference, Row
from data.tables.problems import DataError, Problem


class Oddity(NamedTuple):
    """What is odd of some objects in the same way: the field, and a sentence."""

    field: str
    message: str


@dataclass
class Account:
    """Keeps the account of the objects of a file while they become the rows of a draft.

    `noun` is what one of them is called: `events.json: event 14: date: …`.
    """

    file: str
    noun: str
    draft: Draft = field(default_factory=Draft)
    unused: Counter[str] = field(default_factory=Counter)
    oddities: dict[Oddity, list[str]] = field(default_factory=dict)
    total: int = 0
    early: int = 0

    def fault(self, number: int, name: str, message: str) -> None:
        """Note what is wrong with an object, which is left out for it."""
        place = self.place(number)
        self.draft.problems.append(Problem(Event.file, number, name, message, place))

    def odd(self, name: str, message: str, number: int, value: str) -> None:
        """Note what is odd, to be said once, with the first object that it was met in."""
        first = f"{self.noun} {number}: {named(value)}"
        self.oddities.setdefault(Oddity(name, message), []).append(first)

    def is_early(self, number: int, *dates: str) -> bool:
        """Whether an object cannot be shown as a date of it lies before year 1; it is counted."""
        early = next((text for text in dates if before_year_1(text)), "")
        if early:
            self.early += 1
            self.odd("", BEFORE_YEAR_1, number, early)
        return bool(early)

    def place(self, number: int, _column: str = "") -> str:
        """Return what an object is called."""
        return f"{self.file}: {self.noun} {number}"

    def close(self, *models: type[Row], names: dict[str, str] | None = None) -> Draft:
        """Return the draft with all that is to be said of the file.

        `models` are the tables made of it beside events and references, `names` what it calls our
        columns of events. `DataError` if none of its objects can be shown.
        """
        draft = self.draft
        if self.early == self.total > 0:
            raise DataError([Problem(self.file, 0, "", next(self._remarks())[1])])
        draft.rows.setdefault(Event, [])
        wrong = {problem.line for problem in draft.problems}
        for model, rows in draft.rows.items():
            if model is not Reference:  # others may cite it
                draft.rows[model] = [row for row in rows if row[0] not in wrong]
        draft.places |= dict.fromkeys((Event, Reference, *models), self.place)
        draft.column_names[Event] = names or {}
        draft.size, draft.left_out = self.total, self.early
        draft.remarks += [Problem(self.file, 0, *remark) for remark in self._remarks()]
        return draft

    def _remarks(self) -> Iterator[tuple[str, str]]:
        for (name, message), objects in self.oddities.items():
            if message == BEFORE_YEAR_1:
                verb = "is" if self.early == 1 else "are"
                count = f"{self.early} of {self.total} {self.noun}s {verb} left out"
                yield name, f"{count}, as {message} (the first: {objects[0]})"
            else:
                more = f" and {len(objects) - 1} more" if objects[1:] else ""
                yield name, f"{message} ({objects[0]}{more})"
        yield from remarks.unused(self.unused)


def before_year_1(text: str) -> bool:
    """Whether a text is a date before year 1, in figures or in words."""
    return date_forms.reason(text) == BEFORE_YEAR_1
