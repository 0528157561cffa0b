"""Opening a dossier: its tables are read and checked, then joined into a catalogue."""

import hashlib
from datetime import date
from pathlib import Path

import pandas as pd

from data.catalogue import event_table
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.checks.report import Report
from data.dossier import opening
from data.tables import models
from data.tables.files import Files
from data.tables.problems import DataError, unreadable
from data.tables.tables import R, Tables


def load(path: Path, today: date, full_texts: Path | None = None) -> Catalogue:
    """Read and check a dossier; `DataError` with every problem if it cannot be shown.

    Under plain rules the rows without problems are shown; the catalogue names the others.
    """
    report = check(path, full_texts)
    if not report.usable():
        raise DataError(report.problems)
    return build(report, today)


def build(report: Report, today: date) -> Catalogue:
    """Join the tables of a report into a catalogue."""
    tables = report.tables
    assert tables.dossier is not None, "what can be shown has a dossier"
    events = event_table.join(tables, today)
    excerpts = pd.DataFrame(tables[models.Excerpt].cells)
    return Catalogue(
        dossier=_opened(tables.dossier, events),
        events=events,
        excerpts=excerpts,
        phases=_lists(tables, models.Phase, "event"),
        sources=_by_id(tables, models.Source),
        references=_by_id(tables, models.Reference),
        quotations=_by_id(tables, models.Quotation),
        disagreements=_by_id(tables, models.Disagreement),
        findings=_lists(tables, models.Finding, "disagreement"),
        positions={key: [] for key in tables[models.Disagreement].cells["id"]}
        | _lists(tables, models.Position, "disagreement"),
        links=tables[models.Link].models(),
        types=_in_order(_by_id(tables, models.Type), _by_id(tables, models.Group)),
        groups=_ordered(tables, models.Group),
        actors=_by_id(tables, models.Actor),
        themes=_ordered(tables, models.Theme),
        aspects=_ordered(tables, models.Aspect),
        periods=_by_id(tables, models.Period),
        stories={key: file.story for key, file in report.stories.items()},
        terms=_by_id(tables, models.Term),
        openings={
            source: [row.opening for n, row in enumerate(rows, 1) if row.paragraph == n]
            for source, rows in _lists(tables, models.Paragraph, "source").items()
        },
        full_texts=report.full_texts,
        today=today,
        version=version(tables.files),
        problems=tuple(report.problems),
        warnings=tuple(report.warnings),
        rows=report.rows(),
    )


def _opened(dossier: models.Dossier, events: pd.DataFrame) -> models.Dossier:
    """Return the dossier with a part of time to show first: all of it if it names none."""
    if dossier.window:
        return dossier
    return dossier.model_copy(update={"window": opening.window(events)})


def _by_id(tables: Tables, model: type[R]) -> dict[str, R]:
    return {row.id: row for row in tables[model].models()}  # type: ignore[attr-defined]


def _ordered(tables: Tables, model: type[R]) -> dict[str, R]:
    rows = _by_id(tables, model)
    return dict(sorted(rows.items(), key=lambda item: item[1].order))  # type: ignore[attr-defined]


def _in_order(
    types: dict[str, models.Type], groups: dict[str, models.Group]
) -> dict[str, models.Type]:
    """Types in order of the lanes: by group, then by their own order."""
    return dict(sorted(types.items(), key=lambda t: (groups[t[1].group].order, t[1].order)))


def _lists(tables: Tables, model: type[R], name: str) -> dict[str, list[R]]:
    lists: dict[str, list[R]] = {}
    for row in tables[model].models():
        lists.setdefault(getattr(row, name), []).append(row)
    return lists


def version(files: Files) -> str:
    """Return a short fingerprint of the dossier's files, so that a citation can name what it cites.

    `DataError` if one of them cannot be read any more.
    """
    digest = hashlib.sha256()
    for file in files.every():
        digest.update(file.path.name.encode())
        try:
            with file.open() as content:
                while block := content.read(1 << 20):
                    digest.update(block)
        except OSError as error:
            raise DataError([unreadable(file.name, error)]) from None
    return digest.hexdigest()[:12]
