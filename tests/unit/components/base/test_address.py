"""Addresses: written and read back the same; what means nothing is dropped and named."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.base import address
from components.base.address import View
from data.base.words import words
from data.catalogue.catalogue import Catalogue
from data.selection.facets import Selection
from tests.selections import selections

VIEWS = st.builds(
    View,
    selection=selections(),
    event=st.sampled_from(["", "council", "treaty"]),
    window=st.sampled_from(["", "1994,2002-11", "1997-05-27,1999"]),
    bracket=st.sampled_from(["", "1994,2002-11,What I ask", "1997,1999,yes, or & no"]),
    dim=st.sampled_from(["", "1"]),
    kind=st.sampled_from([(), ("date",), ("agency", "interpretation")]),
    bands=st.sampled_from([(), ("0",)]),
    sort=st.sampled_from(["", "-start", "title", "-told", "type"]),
)


@given(VIEWS)
def test_round_trip(catalogue: Catalogue, view: View) -> None:
    """A view comes back from its address as it was, with nothing dropped."""
    read = address.read(address.write(view), catalogue)
    assert read == view
    assert read.dropped == ()
    assert address.write(read) == address.write(view)


@given(VIEWS)
def test_order_of_keys(view: View) -> None:
    """Keys are written in the order of the design, each once, and defaults not at all."""
    keys = [key for key, _ in parse_qsl(address.write(view).removeprefix("?"))]
    assert keys == [key for key in address.KEYS if key in keys]
    assert address.write(View()) == ""


@given(st.text(max_size=80))
def test_any_text_is_read(catalogue: Catalogue, text: str) -> None:
    """No address breaks the page, and what was read has an address that keeps it."""
    view = address.read(text, catalogue)
    assert address.read(address.write(view), catalogue) == view


@given(st.text(min_size=1, max_size=30))
def test_any_search_survives(catalogue: Catalogue, text: str) -> None:
    """Whatever is searched for comes back, white space folded; signs alone are dropped."""
    q = " ".join(text.split())
    view = address.read(address.write(View(Selection(q=q))), catalogue)
    assert (view.selection.q or dict(view.dropped).get("q", "")) == q
    assert bool(view.selection.q) == bool(words(q))


@pytest.mark.parametrize(
    ("query", "written", "dropped"),
    [
        ("?theme=trade&theme=trust", "?theme=trust,trade", []),
        ("?theme=trade,trade,", "?theme=trade", []),
        ("?theme=&q=%20&from=", "", []),
        ("?nothing=1&theme=trust", "?theme=trust", []),
        ("?theme=trust,love&event=moon", "?theme=trust", [("theme", "love"), ("event", "moon")]),
        ("?from=soon&to=1999-02-30", "", [("from", "soon"), ("to", "1999-02-30")]),
        ("?from=1997&from=1998", "?from=1997", [("from", "1998")]),
        ("?contested=yes&context=0", "?context=0", [("contested", "yes")]),
        ("?window=2002,1994", "", [("window", "2002,1994")]),
        ("?window=1994-21,1999", "", [("window", "1994-21,1999")]),
        (
            "?bracket=1994,2002,mine&window=1994,2003",
            "?window=1994,2003&bracket=1994,2002,mine",
            [],
        ),
        ("?bracket=1994,2002", "", [("bracket", "1994,2002")]),
        ("?view=text&step=2&back=fairs.6", "?step=2&view=text&back=fairs.6", []),
        (
            "?view=wall&step=1&back=moon.2",
            "",
            [("step", "1"), ("view", "wall"), ("back", "moon.2")],
        ),
        ("?back=fairs.7", "", [("back", "fairs.7")]),
        ("?back=fairs.0&back=fairs", "", [("back", "fairs.0"), ("back", "fairs")]),
        ("?window=1994,2002-11&event=fair&to=1999", "?to=1999&event=fair&window=1994,2002-11", []),
        ("?sort=start&sort=colour", "", [("sort", "start"), ("sort", "colour")]),
        ("?q=a&q=b", "?q=a%20b", []),
        ("?kind=blame,date&kind=moon", "?kind=date,blame", [("kind", "moon")]),
        ("?bands=moon&bands=0&zero=fair", "?zero=fair&bands=0", [("bands", "moon")]),
        ("?dispute=who-wrote&kind=,", "?dispute=who-wrote", []),
        ("?dispute=moon", "", [("dispute", "moon")]),
        ("?q=a,b%26c", "?q=a%2Cb%26c", []),
    ],
)
def test_odd_addresses(
    catalogue: Catalogue, query: str, written: str, dropped: list[tuple[str, str]]
) -> None:
    """Repeated keys are united, blanks absent, unknown keys ignored, unknown values named."""
    view = address.read(query, catalogue)
    assert address.write(view) == written
    assert list(view.dropped) == dropped
