"""A list of flat objects as a sheet: their fields are its columns."""

from dataclasses import dataclass

from data.readers.objects.json_text import Json
from data.readers.sheets.sheet import Sheet


@dataclass(frozen=True)
class ListSheet(Sheet):
    """A sheet of objects: its cells are called `list.json: item 14`."""

    def place(self, number: int, column: int | None = None) -> str:
        """Return what the object of a row is called."""
        del column  # a problem names the field itself
        return f"{self.name}: item {number}"


def read(file: str, value: Json) -> Sheet | None:
    """Return the objects of a list (or of the only list in an object); None without any.

    What a cell cannot hold (an object in an object) is left empty.
    """
    if isinstance(value, dict):
        lists = [each for each in value.values() if isinstance(each, list)]
        value = lists[0] if len(lists) == 1 else None
    items = value if isinstance(value, list) else []
    rows = [(number, each) for number, each in enumerate(items, 1) if isinstance(each, dict)]
    names = list(dict.fromkeys(name for _, each in rows for name in each))
    if not names:
        return None
    cells = [(number, [_cell(each.get(name)) for name in names]) for number, each in rows]
    return ListSheet(file, [(0, names), *cells], lettered=False)


def _cell(value: Json) -> str:
    if isinstance(value, list):
        return "|".join(filter(None, map(_cell, value)))
    if isinstance(value, bool):
        return "yes" if value else ""
    text = value if isinstance(value, str) else ""
    return " ".join(text.encode("utf-8", "replace").decode().split())
