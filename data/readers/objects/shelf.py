"""The works that the objects of a file name, each once, as references with an id."""

from collections import Counter

from data.readers.draft import Draft
from data.tables.models import Reference
from data.tables.plain import slug


class Shelf:
    """Gives each work that is named an id, and the draft a reference the first time."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._ids: dict[tuple[tuple[str, str], ...], str] = {}
        self._times: Counter[str] = Counter()

    def add(self, number: int, **cells: str) -> str:
        """Return the id of a work by its cells; '' of one that has neither title nor address."""
        work = {name: cell for name, cell in cells.items() if cell}
        title = work.get("title") or work.get("URL", "")
        if not title:
            return ""
        key = tuple(sorted(work.items()))
        if key not in self._ids:
            self._ids[key] = self._new(slug(title))
            self._draft.add(Reference, number, **(work | {"id": self._ids[key], "title": title}))
        return self._ids[key]

    def _new(self, own: str) -> str:
        """Return an id that no other work has."""
        self._times[own] += 1
        times = self._times[own]
        return own if times == 1 else self._new(f"{own}-{times}")
