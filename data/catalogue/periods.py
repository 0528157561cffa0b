"""Groups of periods: who governed, how a text divides the time, where a scholar sees turns."""

from collections.abc import Mapping
from typing import Literal

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.tables.models import Period, Quotation

MOST = 5  # groups that stand above the timeline at once
NONE = "0"  # in an address: no group at all
Kind = Literal["office", "text", "scholar"]
KINDS: tuple[Kind, ...] = ("office", "text", "scholar")


@memoised()
def groups(catalogue: Catalogue) -> Mapping[str, list[Period]]:
    """Return the periods of each group: the groups shown by default, then the others by kind.

    A group whose name holds a comma cannot stand in an address, and is left out.
    """
    rows: dict[str, list[Period]] = {group: [] for group in catalogue.dossier.bands}
    for period in catalogue.periods.values():
        rows.setdefault(period.group, []).append(period)
    order = {group: n for n, group in enumerate(catalogue.dossier.bands)}
    names = [group for group in rows if group and "," not in group]
    names.sort(key=lambda g: (order.get(g, len(order)), KINDS.index(_kind(catalogue, g, rows[g]))))
    return {name: rows[name] for name in names}


def kind(catalogue: Catalogue, group: str) -> Kind:
    """Return what a group is: offices, a text's own division, or a scholar's turning points."""
    return _kind(catalogue, group, groups(catalogue)[group])


def _kind(catalogue: Catalogue, group: str, rows: list[Period]) -> Kind:
    if any(row.quotation or row.criterion for row in rows):
        return "scholar"
    return "text" if group in catalogue.sources or any(row.source for row in rows) else "office"


def criterion(catalogue: Catalogue, group: str) -> str:
    """Return by what a group is divided; '' if that is not said."""
    return next((row.criterion for row in groups(catalogue)[group] if row.criterion), "")


def argument(catalogue: Catalogue, group: str) -> Quotation | None:
    """Return the words in which somebody argues for the turning points of a group, if quoted."""
    keys = (row.quotation for row in groups(catalogue).get(group, []))
    return next((q for key in keys if (q := catalogue.quotations.get(key))), None)
