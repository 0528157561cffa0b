"""The forums of the shipped dossier: what broke and resumed which, and what succeeds which."""

from components.base.address import View
from data.catalogue import forums
from data.catalogue.catalogue import Catalogue
from tests.timelines import plan_of


def test_ties(shipped: Catalogue) -> None:
    """Every break and every resumption of ours is tied to the body that it says it concerns."""
    kinds = {kind for kind in shipped.types if shipped.types[kind].group == "forums"} - {"forum"}
    tied = forums.ties(shipped)
    assert set(tied) == set(shipped.events["id"][shipped.events["type"].isin(kinds)])
    within = {key for key, joined in tied.items() if not joined[0].edge}
    assert "nrc-meeting-2016" in within
    assert {"break-1999", "nrc-halt-2008", "resumption-2009", "suspension-2014"}.isdisjoint(within)
    assert forums.successors(shipped) == {"nacc-1991": "eapc-1997", "pjc-1997": "nrc-2002"}
    plan = plan_of(shipped, View())
    rows = [plan.rows[key] for key in ("nacc-1991", "pfp-1994", "pjc-1997")]
    assert rows == sorted(rows)
    assert plan.rows["eapc-1997"] == rows[0]
    assert plan.rows["nrc-2002"] == rows[2]
