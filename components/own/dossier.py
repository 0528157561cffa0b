"""A sheet given back as a dossier: the folder of its tables, zipped."""

import io
from contextlib import suppress
from zipfile import ZIP_DEFLATED, ZipFile

from data.checks.report import Report
from data.tables import plain
from data.tables.problems import DataError
from data.writers import folder, sheets, workbook

UNNAMED = "timeline"


def zipped(report: Report) -> bytes:
    """Return the readable rows of a file as the tables of a dossier, a workbook beside
    them if it can hold them.

    `DataError` if there is no event to save.
    """
    if not report.usable():
        raise DataError(report.problems)
    dossier = report.tables.dossier
    assert dossier is not None, "what is usable has a dossier"
    place = plain.slug(dossier.title) or UNNAMED
    more: dict[str, bytes] = {}
    with suppress(sheets.TooLargeError):  # the tables can be as large as they like
        more[folder.WORKBOOK] = workbook.content(report.tables)
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as parts:
        for name, content in folder.files(report.tables, more).items():
            parts.writestr(f"{place}/{name}", content)
    return out.getvalue()
