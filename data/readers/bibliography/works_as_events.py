"""A bibliography alone: each work is an event on the day it was published."""

import io
from collections.abc import Iterable

from data.readers.bibliography import bibtex, csl, ris
from data.readers.bibliography.work import Bibliography, Work
from data.readers.cell import several
from data.readers.draft import Draft
from data.readers.objects.json_text import Json
from data.tables import encodings
from data.tables.models import Event, Reference
from data.tables.plain import NewIds
from data.tables.problems import DataError, Problem

LARGEST = 20_000_000  # bytes
NO_DATE = "has no date of issue, so it cannot be shown"


def of_json(file: str, value: Json) -> Draft | None:
    """Return a draft of the works of CSL-JSON; None of anything else."""
    return _draft(csl.read(file, value)) if csl.holds(value) else None


def of_text(file: str, content: bytes) -> Draft | None:
    """Return a draft of the works of BibTeX or RIS; None of anything else."""
    found = read_text(file, content)
    return _draft(found) if found else None


def read_text(file: str, content: bytes) -> Bibliography | None:
    """Return a bibliography in BibTeX or RIS; None of anything else, `DataError` of a huge one."""
    try:
        text = content.decode(encodings.of(io.BytesIO(content)))
    except UnicodeError:
        return None
    for holds, read in ((ris.holds, ris.read), (bibtex.holds, bibtex.read)):
        if holds(text):
            if len(content) > LARGEST:
                message = f"has more than {LARGEST // 1_000_000} MB, too much for a bibliography"
                raise DataError([Problem(file, 0, "", message)])
            return read(file, text)
    return None


def ids(works: list[Work], taken: Iterable[str] = ()) -> list[str]:
    """Return an id for each work, of its key or its title."""
    new = NewIds(taken)
    return [new.of(work.key or work.cells["title"]) for work in works]


def _draft(found: Bibliography) -> Draft:
    draft = Draft(size=found.size, remarks=found.remarks)
    draft.rows[Event] = []
    for problem in found.problems:
        draft.problems.append(
            Problem(Event.file, problem.line, problem.column, problem.message, problem.place)
        )
    for work, own in zip(found.works, ids(found.works), strict=True):
        draft.rows.setdefault(Reference, []).append((work.line, {"id": own} | work.cells))
        _add(draft, work, own, found)
    draft.places = dict.fromkeys((Event, Reference), lambda line, _: found.place(line))
    draft.column_names[Event] = {"start": "issued"}
    return draft


def _add(draft: Draft, work: Work, own: str, found: Bibliography) -> None:
    issued = work.cells.get("issued")
    if not issued:
        place = found.place(work.line)
        draft.problems.append(Problem(Event.file, work.line, "", NO_DATE, place))
        return
    draft.add(
        Event,
        work.line,
        title=work.cells["title"],
        start=issued,
        date_of="published",
        type=work.kind.label,
        agents=several(list(map(str, work.people.get("author", [])))),
        themes=several(work.keywords),
        summary=work.abstract,
        references=own,
    )
