"""Selections over the invented dossier, drawn by chance."""

from typing import Any

from hypothesis import strategies as st

from data.selection.facets import Selection

DAYS = st.sampled_from(["", "1954", "1991", "1994", "1997-05", "1999-03-24", "2008-06", "2026"])
MANY_VALUES = {
    "type": ["joint", "crises", "talks", "forum", "break", "statement"],
    "actor": ["north", "south", "league", "envoy"],
    "theme": ["trust", "trade"],
    "source": ["alpha", "beta", "gamma"],
    "told": ["0", "1", "2", "more"],
    "status": ["attested", "disputed", "unattested", "planned", "feared"],
}
WORDS = ["", "letter", "ENVOY", "đặng", "dang viet", "hint dropped", "nothing", "A"]


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """Draw any selection over the invented dossier."""
    many: dict[str, Any] = {
        key: tuple(sorted(draw(st.sets(st.sampled_from(values), max_size=2)), key=values.index))
        for key, values in MANY_VALUES.items()
    }
    return Selection(
        from_=draw(DAYS),
        to=draw(DAYS),
        role=draw(st.sampled_from(["", "acting"])),
        q=draw(st.sampled_from(WORDS)),
        contested=draw(st.sampled_from(["", "1"])),
        context=draw(st.sampled_from(["", "0"])),
        **many,
    )
