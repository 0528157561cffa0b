"""Bitmaps of events: one bit an event (`uint64`), combined and counted without a loop."""

from array import array
from collections.abc import Collection, Iterable, Mapping
from itertools import chain

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
    unpacked = np.unpackbits(bits.view(np.uint8), bitorder="little").view(np.bool_)
    rows: npt.NDArray[np.intp] = np.flatnonzero(unpacked)
    return rows


def bits_at(bits: Bits, positions: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
    """Return for each of some row numbers whether the bit of its event is set."""
    unpacked = np.unpackbits(bits.view(np.uint8), bitorder="little").view(np.bool_)
    bits_of_rows: npt.NDArray[np.bool_] = unpacked[positions]
    return bits_of_rows


def count(bits: Bits) -> npt.NDArray[np.int64]:
    """Count the bits set, along the last axis."""
    counts: npt.NDArray[np.int64] = np.bitwise_count(bits).sum(axis=-1, dtype=np.int64)
    return counts


class Holders:
    """Which events hold each of some values: the values' numbers, event after event, turned round.

    `sizes` says how many values each event holds; an event may hold a value twice.
    """

    def __init__(self, numbers: Iterable[int], sizes: Iterable[int], values: int) -> None:
        every = np.frombuffer(array("I", numbers), dtype=np.uint32)
        counts = np.fromiter(sizes, dtype=np.intp)
        self.size = len(counts)
        events = np.repeat(np.arange(self.size, dtype=np.uint32), counts)
        # Sorting value and event as one number is four times as fast as sorting by value.
        self.events = np.sort(every.astype(np.uint64) << np.uint64(32) | events).astype(np.uint32)
        self.starts = np.concatenate(
            [[0], np.cumsum(np.bincount(every, minlength=values))]
        ).tolist()

    def bits(self, values: Iterable[int]) -> Bits:
        """Return the events that hold at least one of the values."""
        mask = np.zeros(self.size, dtype=bool)
        for value in values:
            mask[self.events[self.starts[value] : self.starts[value + 1]]] = True
        return pack(mask)


def by_value(values: Iterable[str], values_of_each: Collection[Collection[str]]) -> dict[str, Bits]:
    """Return for each value the events that hold it, given the values of each event, in order."""
    number = {value: n for n, value in enumerate(values)}
    numbers = map(number.__getitem__, chain.from_iterable(values_of_each))
    holders = Holders(numbers, map(len, values_of_each), len(number))
    return {value: holders.bits([n]) for value, n in number.items()}


class Bitmaps:
    """For one facet, a bitmap of events for each value of its vocabulary."""

    def __init__(self, bits_of: Mapping[str, Bits]) -> None:
        self.row = {value: n for n, value in enumerate(bits_of)}
        self.bits = np.array(list(bits_of.values()), dtype=np.uint64)

    def any_of(self, values: Iterable[str]) -> Bits:
        """Events that hold at least one of the values."""
        bits: Bits = np.bitwise_or.reduce(self.bits[[self.row[v] for v in values]], axis=0)
        return bits

    def counts(self, under: Bits) -> dict[str, int]:
        """How many of the events `under` hold each value."""
        if not self.row:
            return {}
        return dict(zip(self.row, count(self.bits & under).tolist(), strict=True))
