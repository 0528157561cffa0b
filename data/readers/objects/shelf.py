"""The works that the objects of a file name, each once, as references with an id."""

from data.readers.draft import Draft
from data.tables.models import Reference
from data.tables.plain import NewIds


class Shelf:
    """Gives each work that is named an id, and the draft a reference the first time."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._known: dict[tuple[tuple[str, str], ...], str] = {}
        self._ids = NewIds()

    def add(self, number: int, **cells: str) -> str:
        """Return the id of a work by its cells; '' of one that has neither title nor address."""
        work = {name: cell for name, cell in cells.items() if cell}
        title = work.get("title") or work.get("URL", "")
        if not title:
            return ""
        key = tuple(sorted(work.items()))
        if key not in self._known:
            self._known[key] = own = self._ids.of(title)
            self._draft.add(Reference, number, **(work | {"id": own, "title": title}))
        return self._known[key]
