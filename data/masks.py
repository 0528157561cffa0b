"""Bitmaps of events: one bit an event (`uint64`), combined and counted without a loop."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Bits = npt.NDArray[np.uint64]


def pack(mask: npt.NDArray[np.bool_]) -> Bits:
    """Return one bit for each event."""
    padded = np.zeros(-(-len(mask) // 64) * 64, dtype=bool)
    padded[: len(mask)] = mask
    return np.packbits(padded, bitorder="little").view(np.uint64)


def positions(bits: Bits) -> npt.NDArray[np.intp]:
    """Return the row numbers of the events whose bit is set."""
    found: npt.NDArray[np.intp] = np.flatnonzero(
        np.unpackbits(bits.view(np.uint8), bitorder="little")
    )
    return found


def count(bits: Bits) -> npt.NDArray[np.int64]:
    """Count the bits set, along the last axis."""
    counted: npt.NDArray[np.int64] = np.bitwise_count(bits).sum(axis=-1, dtype=np.int64)
    return counted


class Bitmaps:
    """For one facet, a bitmap of events for each value of its vocabulary."""

    def __init__(self, vocabulary: Iterable[str], values_of: list[Iterable[str]]) -> None:
        self.values = list(vocabulary)
        row = {value: n for n, value in enumerate(self.values)}
        holders: list[list[int]] = [[] for _ in self.values]
        for event, values in enumerate(values_of):
            for value in set(values):
                holders[row[value]].append(event)
        self.row = row
        self.bits = np.zeros((len(self.values), -(-len(values_of) // 64)), dtype=np.uint64)
        for n, events in enumerate(holders):
            mask = np.zeros(len(values_of), dtype=bool)
            mask[events] = True
            self.bits[n] = pack(mask)

    def any_of(self, values: Iterable[str]) -> Bits:
        """Events that hold at least one of the values."""
        chosen: Bits = np.bitwise_or.reduce(self.bits[[self.row[v] for v in values]], axis=0)
        return chosen

    def counts(self, under: Bits) -> dict[str, int]:
        """How many of the events `under` hold each value."""
        return dict(zip(self.values, count(self.bits & under).tolist(), strict=True))
