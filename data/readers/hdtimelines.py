"""A sheet of hdtimelines: events and lives, dated as its package `historicaldate` has it."""

import re

from data.base.dates import OPEN, is_date
from data.readers import when
from data.readers.draft import Draft
from data.readers.objects.account import Account, before_year_1
from data.readers.objects.shelf import Shelf
from data.readers.sheets.sheet import Sheet
from data.tables.cells import is_address
from data.tables.models import Event, Reference

EVENTS, LIVES = "Events", "Lives"
_START, _END, _BIRTH, _DEATH = "hdate", "hdate_end", "hdate_birth", "hdate_death"
_USED = {"label", "description", "htext_end", "url", _START, _END, _BIRTH, _DEATH}
_ONGOING = {"ongoing", "alive", "present"}
_WITHIN = re.compile(r"(.+?) (after|before) (.+)", re.IGNORECASE)
_BETWEEN = re.compile(r"between (.+) and (.+)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<=[a-z] )(\d{3})$", re.IGNORECASE)
_ABOUT = re.compile(r"(?:circa|ca?\.?)(?:\d+[ymd])? ?(.+)", re.IGNORECASE)


def read(sheets: list[Sheet]) -> Draft | None:
    """Return a draft of the first sheet with a label and such dates; None without one."""
    for sheet in sheets:
        header = [name.lower() for name in sheet.header()]
        if "label" in header and {_START, _BIRTH} & set(header):
            return _draft(sheet, header)
    return None


def _draft(sheet: Sheet, header: list[str]) -> Draft:
    account = Account(sheet.name, "row")
    shelf = Shelf(account.draft)
    for number, cells in sheet.rows[1:]:
        account.total += 1
        row = dict(zip(header, cells, strict=False))
        _add(account, number, row, shelf)
        account.unused.update(n for n, cell in row.items() if cell and n and n not in _USED)
    draft = account.close(names={"title": "label", "start": _START, "end": _END})
    at = {"title": "label", "start": _START, "end": _END, "summary": "description"}
    for model in (Event, Reference):
        draft.places[model] = lambda number, column: sheet.place(
            number, header.index(at[column]) if at.get(column) in header else None
        )
    return draft


def _add(account: Account, number: int, row: dict[str, str], shelf: Shelf) -> None:
    """Add what a row tells of: an event, a life, or both."""
    dates = [_edtf(row.get(name, "")) for name in (_START, _END, _BIRTH, _DEATH)]
    if account.is_early(number, *(date for date in dates if before_year_1(date))):
        return
    start, end, birth, death = dates
    if birth and not death:
        death = OPEN
    address = row.get("url", "")
    known = {
        "title": row.get("label", ""),
        "summary": " ".join(filter(None, (row.get("description"), row.get("htext_end")))),
        "references": shelf.add(number, title=row.get("label", ""), URL=address)
        if is_address(address)
        else "",
    }
    if start or not birth:
        account.draft.add(Event, number, **known, type=EVENTS, start=start, end=end)
    if birth:
        account.draft.add(Event, number, **known, type=LIVES, start=birth, end=death)


def _edtf(text: str) -> str:
    """Return a date of historicaldate as EDTF, where it can be told; else as it stands."""
    if text.lower() in _ONGOING:
        return OPEN
    meant = _meant(text)
    return meant if is_date(meant) else text


def _meant(text: str) -> str:
    if match := _BETWEEN.fullmatch(text):
        return when.between(_meant(match[1]), _meant(match[2]))
    if match := _WITHIN.fullmatch(text):
        ends = [_meant(match[3]), _meant(match[1])]
        return when.between(*(ends if match[2].lower() == "after" else reversed(ends)))
    if match := _ABOUT.fullmatch(text):
        return f"{_meant(match[1])}~"
    return when.edtf(_SHORT_YEAR.sub(r"0\1", text))
