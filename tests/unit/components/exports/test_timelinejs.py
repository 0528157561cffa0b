"""TimelineJS: what its slides show is what the dossier says, no more and no less exactly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from components import text
from components.base import address
from components.exports import statements, timelinejs
from data.base import date_words
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.dossier.load import load
from tests import hostile_words, small
from tests.conftest import TODAY
from tests.timelinejs import Markup, Numbers, Slide, read

HOME, PUBLIC = "http://127.0.0.1:8050/", "https://timeline.example/"


def slides(catalogue: Catalogue, query: str = "", base: str = PUBLIC) -> list[Slide]:
    """What TimelineJS makes of a selection."""
    view = address.read(query, catalogue)
    return read("".join(timelinejs.write(catalogue, view, base)))


def events(catalogue: Catalogue, query: str = "") -> list[Slide]:
    """The slides of events."""
    return [slide for slide in slides(catalogue, query) if slide.kind == "event"]


def pairs(catalogue: Catalogue) -> Iterator[tuple[EventRow, Slide]]:
    """Each event beside its slide."""
    return zip(catalogue.every_event(), events(catalogue), strict=True)


def typed(numbers: Numbers) -> str:
    """A date as it is typed into a table."""
    return "-".join(f"{part:0{4 if n == 0 else 2}}" for n, part in enumerate(numbers))


def test_every_event_is_a_slide(large: Catalogue) -> None:
    """Each event has its title, its lane, its summary, and who acted."""
    for event, slide in pairs(large):
        assert slide.headline.startswith(event.title)
        assert slide.group == large.types[event.type].label
        assert " ".join(event.summary.split()) in " ".join(slide.text.text.split())
        assert all(large.actors[key].label in slide.text.text for key in event.agents)


def test_dates_are_not_more_exact_than_known(large: Catalogue) -> None:
    """Numbers say what was typed, or words are shown that say it."""
    for event, slide in pairs(large):
        plain = (typed(slide.start), typed(slide.end)) == (event.start, event.end)
        when = date_words.interval_in_words(large.interval(event))
        assert plain == (slide.display == "")
        assert slide.display.startswith("" if plain else when)


DATES = {
    ("1994", ""): ((1994,), (), ""),
    ("1997-05", "1998"): ((1997, 5), (1998,), ""),
    ("1997-05-27", ".."): ((1997, 5, 27), (2026, 11, 22), "since 27 May 1997"),
    ("1994~", ""): ((1994,), (), "about 1994"),
    ("199X", ""): ((1990, 1, 1), (1999, 12, 31), "the 1990s"),
    ("19XX", ""): ((1900, 1, 1), (1999, 12, 31), "the 1900s"),
    ("2008-21", ""): ((2008, 3, 1), (2008, 5, 31), "spring 2008"),
    ("1912-24", ""): (
        (1911, 12, 1),
        (1913, 2, 28),
        "winter 1912 (December to February of 1911–12 or 1912–13)",
    ),
    ("[1996..1999]", "2001"): (
        (1996, 1, 1),
        (2001,),
        "some time between 1996 and 1999 to 2001",
    ),
    ("[..1984]", ""): ((1984, 1, 1), (1984, 12, 31), "1984 or before"),
    ("[..1990]", "1985"): ((1985, 12, 31), (), "1990 or before to 1985"),
    ("1999-05-XX", ""): ((1999, 5), (), "some day in May 1999"),
    ("{1667,1668}", ""): ((1667, 1, 1), (1668, 12, 31), "1667 and 1668"),
    ("9999-12-31", ""): ((9999, 12, 31), (), ""),
    ("0988", ""): ((988,), (), ""),
}


def test_dates_of_every_kind(tmp_path: Path) -> None:
    """What is vague takes the days that it may mean, what goes on ends today; both are said."""
    catalogue = load(small.write(tmp_path, small.dated(*DATES)), TODAY)
    shown = {slide.headline: (slide.start, slide.end, slide.display) for slide in events(catalogue)}
    assert {key: shown[f"Event {n}"] for n, key in enumerate(DATES)} == DATES


def test_first_comes_the_title(catalogue: Catalogue) -> None:
    """The first row is the dossier's title and lead, and what was chosen of it."""
    title, *_ = slides(catalogue)
    assert (title.kind, title.headline) == ("title", "Two leagues")
    assert title.text.text.strip().startswith("An invented dossier")
    chosen, *_ = slides(catalogue, "theme=trade")
    assert "Trade" in chosen.text.text
    assert "Trade" not in title.text.text


def test_lead_with_its_numbers(shipped: Catalogue) -> None:
    """A lead stands on the title as it does above the timeline."""
    assert text.explore.lead(shipped) in " ".join(slides(shipped)[0].text.text.split())


PERIODS = """\
id,label,group,start,end,source
first,First,capital,1990-01-01,1999-12-31,
second,Second,capital,2000-01-01,..,
year,Year,league,1997,,
vague,Vague,league,199X,..,
"""


@pytest.fixture
def banded(tmp_path: Path) -> Catalogue:
    """The invented dossier with two groups of periods."""
    return load(small.write(tmp_path, {"periods.csv": PERIODS}), TODAY)


@pytest.mark.parametrize(
    ("query", "eras"),
    [
        ("", ["First", "Second"]),
        ("event=fair&to=1996&from=1994", ["First"]),
        ("bands=league,capital", []),
        ("bands=league", ["Year", "Vague"]),
        ("bands=0", []),
        ("from=1950&to=1960", []),
    ],
)
def test_eras_are_those_of_one_band(banded: Catalogue, query: str, eras: list[str]) -> None:
    """The periods are eras if one band is shown, as far as they overlap what is chosen."""
    found = [slide for slide in slides(banded, query) if slide.kind == "era"]
    assert [era.headline for era in found] == eras


def test_eras_always_end(banded: Catalogue) -> None:
    """A period of a single year is its days, one that goes on ends today."""
    eras = [slide for slide in slides(banded, "bands=league") if slide.kind == "era"]
    assert {era.group for era in eras} == {"League"}
    assert [(era.start, era.end) for era in eras] == [
        ((1997,), (1997, 12, 31)),
        ((1990, 1, 1), (2026, 11, 22)),
    ]


def test_nothing_chosen(catalogue: Catalogue) -> None:
    """An empty selection is the title alone."""
    assert [slide.kind for slide in slides(catalogue, "q=nowhere")] == ["title"]


def test_quotes_stand_below_who_speaks(large: Catalogue) -> None:
    """Every quote on an event is there, each below who says it and where."""
    for event, slide in pairs(large):
        tags = [tag for tag, _ in slide.text.elements if tag in ("cite", "blockquote")]
        voices = statements.voices(large, event)
        assert tags == ["cite", "blockquote"] * len(voices)
        for excerpt in large.excerpts_of(event.excerpts):
            where = f"Text: {large.sources[excerpt.source].label}"
            assert where in slide.text.text
        assert all(voice.speaker in slide.text.text for voice in voices)
    assert any(statements.voices(large, event) for event in large.every_event())


def test_status_stands_in_the_headline(catalogue: Catalogue) -> None:
    """What is not attested is not told as if it were."""
    headlines = [slide.headline for slide in events(catalogue, "status=disputed,unattested")]
    assert headlines == [
        "A hint was dropped (not attested elsewhere)",
        "The envoy wrote of joining (disputed)",
    ]


def test_links_back_only_for_others(catalogue: Catalogue) -> None:
    """A file asked for at an address of this machine alone does not lead there."""

    def links(base: str) -> set[str]:
        elements = [each for slide in slides(catalogue, base=base) for each in slide.text.elements]
        return {str(attributes["href"]) for tag, attributes in elements if tag == "a"}

    records = {"https://example.org/act", "https://example.org/book"}
    assert links(HOME) == records
    assert links(PUBLIC) == records | {PUBLIC} | {
        f"{PUBLIC}?event={event.id}" for event in catalogue.every_event()
    }


ALLOWED = {"div", "p", "br", "cite", "blockquote", "a"}


def test_signs_of_html_are_text(tmp_path: Path) -> None:
    """Whatever a cell holds, a slide shows it as text; no element comes of it."""
    catalogue = load(hostile_words.write(tmp_path), TODAY)
    assert slides(catalogue)[0].headline == "Signs & <b>signs</b>"
    for event, slide in pairs(catalogue):
        assert {tag for tag, _ in slide.text.elements} <= ALLOWED
        assert not [each for each in slide.text.elements if set(each[1]) - {"dir", "href"}]
        if event.title.isprintable():
            assert slide.headline.removeprefix("'") == event.title
            assert slide.text.text.count(event.title) >= 4  # summary, quote, record, place


def test_formulas_are_defused(tmp_path: Path) -> None:
    """No cell begins as a formula does, and none holds a control character."""
    catalogue = load(hostile_words.write(tmp_path), TODAY)
    file = "".join(timelinejs.write(catalogue, address.View(), HOME))
    assert "'=HYPERLINK(1)" in file
    assert ",=" not in file
    assert ',"=' not in file
    assert not set("\x07\x1b\x7f\x85") & set(file)


def test_same_query_as_elsewhere(client: FlaskClient) -> None:
    """The route takes the query of a page, and names what it could not use."""
    answer = client.get("/timelinejs.csv?theme=trade,moon")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["X-Dropped"] == "theme=moon"
    assert len([s for s in read(answer.text) if s.kind == "event"]) == 4


@pytest.mark.parametrize(
    ("label", "group"), [("A & B", "A & B"), ("a<b>c", "a‹b›c"), ("&ltb>", "＆ltb›")]
)
def test_group_survives_being_stripped(tmp_path: Path, label: str, group: str) -> None:
    """A lane's label is shown, although TimelineJS takes the markup out of it."""
    files = {"events.csv": f"title,start,type\nOne,1999,{label}\n"}
    catalogue = load(small.write_only(tmp_path, files), TODAY)
    assert [slide.group for slide in events(catalogue)] == [group]
    assert Markup(group).text == group


def test_dossier_of_one_column(tmp_path: Path) -> None:
    """Title and date suffice."""
    catalogue = load(small.write_only(tmp_path, {"events.csv": "title,start\nOne,1999\n"}), TODAY)
    client = create_app(lambda: catalogue).server.test_client()
    assert [slide.headline for slide in read(client.get("/timelinejs.csv").text)][1:] == ["One"]
