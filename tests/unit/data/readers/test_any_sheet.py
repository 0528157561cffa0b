"""Whatever stands in a sheet: it is shown, or named, and never fails."""

import csv
import io
import itertools

from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.base import dates
from data.catalogue import event_table
from data.readers.events import names
from data.tables.models import Event
from data.tables.problems import DataError
from tests.conftest import TODAY
from tests.unit.data.readers.sheets import Timeline, read

WORDS = sorted(set(itertools.chain.from_iterable(names.WORDS.values())))
CELLS = st.one_of(
    st.sampled_from(
        [
            *("", "", "1997", "27.05.1997", "1997/1999", "..", "35577", "3/4/2001", "soon", "-5"),
            *("A", "A", "B; C", "https://a.example/x", "title", "era", "<b>x</b>", "#REF!", "3"),
            *("x" * 300, "May 1997", "5", "100", "1990s", "1985–present", "a|b|a", "'=1"),
        ]
    ),
    st.text(max_size=12),
)


@st.composite
def sheets(draw: st.DrawFn) -> bytes:
    """A CSV file with a title, a date and any other columns, and any cells."""
    others = draw(st.lists(st.sampled_from([*WORDS, "", "x"]), max_size=8, unique=True))
    header = draw(st.permutations(["Title", draw(st.sampled_from(["Start", "Year"])), *others]))
    row = st.lists(CELLS, min_size=len(header), max_size=len(header) + 1)
    out = io.StringIO()
    csv.writer(out).writerows([header, *draw(st.lists(row, max_size=8))])
    return out.getvalue().encode("utf-8", "replace")


def read_or_refuse(content: bytes) -> Timeline | None:
    """What a file becomes; None if it is refused."""
    try:
        return read(content, "my.csv")
    except DataError:
        return None


@given(sheets())
@settings(max_examples=150, deadline=None)
def test_every_row_is_shown_or_named(content: bytes) -> None:
    """All rows are counted, every event has a date, and what is shown can be drawn."""
    timeline = read_or_refuse(content)
    if timeline is None:
        return
    shown, rows = timeline.report.rows()
    assert 0 <= shown <= rows
    assert all(dates.is_date(start) for (start,) in timeline.rows(Event, "start"))
    assert (shown == rows) == (not any(p.line for p in timeline.report.problems))
    if events := timeline.rows(Event, "id"):
        assert len(event_table.join(timeline.report.tables, TODAY)) == len(events)


@given(st.binary(max_size=200))
@example(b"")
@example(b"PK\x03\x04")
@example(b"PK\x05\x06" + bytes(18))
@example(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
@settings(max_examples=150, deadline=None)
def test_any_bytes(content: bytes) -> None:
    """No file fails in another way than by a sentence."""
    for start in (b"", b"PK\x03\x04", b"Title,Start\n"):
        read_or_refuse(start + content)
