"""The sheet that the page shows as an example, drawn: read as any other."""

import csv
import io
from datetime import date
from functools import cache

from components import text
from components.base.elements import Tree
from components.own import figure, upload
from data.catalogue.catalogue import Catalogue
from data.dossier import load


@cache
def drawn() -> Tree:
    """Return the figure of the example."""
    return figure.of(catalogue())


def catalogue() -> Catalogue:
    """Return the catalogue of the example."""
    out = io.StringIO()
    csv.writer(out).writerows(text.own.EXAMPLE_ROWS)
    report = upload.report(text.own.EXAMPLE_NAME, out.getvalue().encode())
    return load.build(report, date.today())
