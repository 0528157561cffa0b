"""Rows of the catalogue's large tables, typed: a misspelt column fails the type check."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple, TypeVar

import pandas as pd

ROWS_AT_HAND = 1 << 14


class EventRow(NamedTuple):
    """A row of `Catalogue.events`: the columns of events.csv, and what other tables add to it.

    `earliest` and `latest`: first and last possible day. `excerpts` and `disagreements`: ids.
    `sources`: ids of those that tell it, in order of sources.csv; `told`: their number.
    `contested`: whether some disagreement names it; `flagged`: one on a fact, a date, who acted or
    who is to blame. `one_cell`: whether start and end were typed as one interval, in `start`.
    """

    id: str
    title: str
    short: str
    type: str
    status: str
    start: str
    end: str
    date_of: str
    agents: list[str]
    others: list[str]
    themes: list[str]
    part_of: str
    joined: list[str]
    place: str
    summary: str
    record: str
    references: list[str]
    why: str
    weight: int
    earliest: datetime
    latest: datetime
    excerpts: list[str]
    sources: list[str]
    told: int
    disagreements: list[str]
    contested: bool
    flagged: bool
    one_cell: bool


class ExcerptRow(NamedTuple):
    """A row of `Catalogue.excerpts`: the columns of excerpts.csv."""

    id: str
    source: str
    events: list[str]
    themes: list[str]
    kind: str
    quote: str
    lead: str
    paragraph: str
    claim_date: str
    voice: str
    speaker: str
    modality: str
    cites: str
    original: str
    fidelity: str
    sic: str
    translation: str
    note: str


R = TypeVar("R", EventRow, ExcerptRow)


def reader(frame: pd.DataFrame, make: type[R]) -> Callable[[int], R]:
    """Return a function from a row's number to the row (`iloc` takes 3 ms); `make` has its type."""
    cells = [frame[column].to_numpy().item for column in make._fields]
    build: Callable[..., R] = make  # its cells have the types that the check has given them
    row: Callable[[int], R] = lambda number: build(*(cell(number) for cell in cells))
    return lru_cache(ROWS_AT_HAND)(row)
