"""Rows of a drawing that does not move: each mark with its label stands where it is free."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Extent: TypeAlias = tuple[float, float]  # from left to right, in a unit of the drawing's own


@dataclass
class Rows:
    """What each row holds; marks with their labels keep `apart` from one another."""

    apart: float
    taken: list[list[Extent]] = field(default_factory=list)

    def place(self, ways: Sequence[Extent]) -> tuple[int, int]:
        """Put something in the first row that is free for it; return the row and the way taken.

        `ways` are the extents it can have, best first; a new row is opened for the first of them.
        """
        for row in range(len(self.taken)):
            for way, extent in enumerate(ways):
                if self._is_free(row, extent, self.apart):
                    self.taken[row].append(extent)
                    return row, way
        self.taken.append([ways[0]])
        return len(self.taken) - 1, 0

    def squeeze(self, extent: Extent) -> int | None:
        """Put something between the others, touching them if need be; None if no row is free."""
        for row, taken in enumerate(self.taken):
            if self._is_free(row, extent, 0):
                taken.append(extent)
                return row
        return None

    def _is_free(self, row: int, extent: Extent, apart: float) -> bool:
        first, last = extent
        return all(
            last + apart <= left or right + apart <= first for left, right in self.taken[row]
        )
