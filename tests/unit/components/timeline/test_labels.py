"""What goes with the marks of a timeline for the browser to write: slots, words, links, room."""

from pathlib import Path
from typing import Any

import pytest

from components import text
from components.base import theme
from components.base.address import View
from components.timeline import labels
from data.catalogue.catalogue import Catalogue
from data.catalogue.linked import linked_to
from data.dossier.load import load
from tests import small, timelines
from tests.conftest import TODAY


def meta_of(catalogue: Catalogue, view: View | None = None) -> dict[str, Any]:
    """What the figure hands to the browser."""
    figure, _ = timelines.draw(catalogue, theme.LIGHT, view or View())
    return {**figure["layout"]["meta"]}


def entries(catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    """The same of each event."""
    return {entry["id"]: entry for entry in meta_of(catalogue)["labels"]}


def test_slots(catalogue: Catalogue) -> None:
    """Each source has a slot, in order: it tells an event, is silent, or ends before it."""
    slots = {key: entry["slots"] for key, entry in entries(catalogue).items()}
    assert slots["letter"] == ["tells", "tells", "silent"]
    assert slots["halt"] == ["tells", "silent", "after"]
    assert slots["treaty"] == ["silent", "silent", "silent"]
    assert meta_of(catalogue)["sources"] == ["Alpha 2010", "Beta n.d.", "Gamma 1998"]


def test_no_silence_without_a_horizon(tmp_path: Path) -> None:
    """Of a source whose horizon is not known nothing is said where it does not tell."""
    change = small.changed("sources.csv", "none,,known,none,18", "none,,known,none,18").copy()
    change["sources.csv"] = change["sources.csv"].replace("1 note,1998,stated", "1 note,,")
    change["dossier.yaml"] = small.FILES["dossier.yaml"].replace("strict", "plain")
    slots = entries(load(small.write(tmp_path, change), TODAY))["letter"]["slots"]
    assert slots == ["tells", "tells", "unknown"]


@pytest.mark.parametrize("count", [0, 1, 7])
def test_slots_only_where_there_is_something_to_tell_apart(tmp_path: Path, count: int) -> None:
    """One source has no slots, and of more than six none; of these the card counts who tells."""
    quotes = "".join(f"Source {n},meeting,We met.\n" for n in range(count))
    files = {"events.csv": "id,title,start\nmeeting,A meeting,1999\n"}
    files |= {"excerpts.csv": f"source,events,quote\n{quotes}"} if count else {}
    (entry,) = entries(load(small.write_only(tmp_path, files), TODAY)).values()
    assert entry["slots"] == []
    told = [each for each in entry["said"] if "told" in each]
    assert told == (["told by 7 sources"] if count == 7 else [])


def test_flag(tmp_path: Path, catalogue: Catalogue) -> None:
    """The flag stands for differences on what happened; the card names all kinds."""
    letter = entries(catalogue)["letter"]
    assert (letter["text"], letter["kinds"]) == ("Letter ⚑", "date")
    assert letter["title"] == "The envoy wrote of joining ⚑"
    assert letter["said"][-1] == "⚑ sources differ: content, date"
    change = small.changed("disagreements.csv", "content|date", "content|framing")
    letter = entries(load(small.write(tmp_path, change), TODAY))["letter"]
    assert (letter["text"], letter["kinds"]) == ("Letter", "")
    assert letter["said"][-1] == "⚑ sources differ: content, framing"


def test_the_card_says_when_and_of_what_status(catalogue: Catalogue) -> None:
    """Under the title stand date in words, with what it is a date of, and status."""
    said = {key: entry["said"] for key, entry in entries(catalogue).items()}
    assert said["letter"][:2] == ["20 December 1991 (published)", "disputed"]
    assert said["visit"] == ["some time between 1996 and 1998"]


def test_first_words(catalogue: Catalogue) -> None:
    """Of each source that tells an event the first words of a quote, signed; marks stay marks."""
    assert entries(catalogue)["letter"]["quotes"] == [
        ("Alpha 2010", "“the envoy wrote that he wished to join”"),
        ("Beta n.d.", "“sứ giả Đặng viết thư”"),
    ]
    assert text.timeline.first_words('a "b" c d', 3) == '“a "b" c …”'


def test_markup_is_text(tmp_path: Path) -> None:
    """Tags of a table go to the browser as they stand, which writes them as text; not to Plotly."""
    title = "<b>Bold</b> <a href='javascript:alert(1)'>x</a>"
    change = small.changed("events.csv", "The envoy spoke again", title)
    catalogue = load(small.write(tmp_path, change), TODAY)
    assert entries(catalogue)["speech"]["title"] == title
    figure, _ = timelines.draw(catalogue, theme.LIGHT, View())
    drawn = [trace for trace in figure["data"] if "speech" in trace.get("customdata", ())]
    assert drawn
    for trace in drawn:
        assert "hovertemplate" not in trace
        assert "Bold" not in str(trace)


def test_links_are_signed(catalogue: Catalogue) -> None:
    """A link names the source that draws it, and whose view it gives."""
    (link,) = meta_of(catalogue)["links"]
    assert link["text"] == "Alpha 2010: made possible"
    assert text.timeline.link("causes", ["A", text.timeline.signature("B", "Envoy")]) == (
        "A, B (Envoy): led to"
    )


def test_linked(catalogue: Catalogue) -> None:
    """The browser is told which events stay when one is in focus."""
    for key, entry in entries(catalogue).items():
        assert entry["linked"] == sorted(linked_to(catalogue, key))


def test_room_for_first_words(catalogue: Catalogue) -> None:
    """Where some months are shown, rows of what begins there leave room for a line a quote."""
    _, year = timelines.draw(catalogue, theme.LIGHT, View(window="1997,1997"))
    _, month = timelines.draw(catalogue, theme.LIGHT, View(window="1997-05,1997-06"))
    assert set(month.rows) <= set(year.rows)
    below = {key: month.height - y for key, y in month.rows.items()}
    assert below["council"] >= 2 * labels.LINE
