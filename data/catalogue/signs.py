"""Which signs a drawing of a dossier can hold: keys explain these alone."""

import re
from typing import Literal

from data.base.dates import OPEN
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue

Sign = Literal["bar", "thin", "hatched", "hollow", "arrow", "flag", "link"]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@memoised()
def signs(catalogue: Catalogue) -> frozenset[Sign]:
    """Return the signs of which a dossier has a case.

    `bar`: something lasted; `thin`: a day is not known; `arrow`: something goes on; `hatched`,
    `hollow`: it was suspended, has ended, or is not attested; `flag`: sources differ on what
    happened; `link`: a text draws a link.
    """
    starts, ends = (catalogue.events[name].to_numpy() for name in ("start", "end"))
    states = {phase.state for phases in catalogue.phases.values() for phase in phases}
    attested = set(catalogue.events["status"].to_numpy()) <= {"attested"}
    cases: dict[Sign, bool] = {
        "bar": any(ends),
        "thin": not all(map(_DAY.fullmatch, [*starts, *filter(None, set(ends) - {OPEN})])),
        "arrow": OPEN in ends,
        "hatched": bool(states & {"suspended", "suspended-in-part"}),
        "hollow": bool(states & {"ended", "dormant"}) or not attested,
        "flag": bool(catalogue.events["flagged"].any()),
        "link": bool(catalogue.links),
    }
    return frozenset(sign for sign, case in cases.items() if case)
