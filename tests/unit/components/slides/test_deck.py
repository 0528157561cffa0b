"""A story as slides, before it is a file: what is on which slide, and that all has its room."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from components import text
from components.base.routing import PRESENT
from components.presentation import measure
from components.presentation.pieces import (
    HEIGHT,
    WIDTH,
    Box,
    Group,
    Paragraph,
    Piece,
    Run,
    Shape,
    Slide,
    Table,
    Words,
)
from components.slide_figure import figure, scene
from components.slide_figure.scene import Scene
from components.slides import deck
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.tables.stories import Step
from tests import small
from tests.conftest import TODAY

BASE = "http://example.org/"
DOCUMENT = Step(kind="document", headline="Two say", quotations=("q1", "q2"), caption="Compare.")
FINDINGS = Step(kind="findings", headline="What is agreed", dispute="who-wrote")


def leaves(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """All pieces, those in groups by themselves."""
    for piece in pieces:
        yield from leaves(piece.pieces) if isinstance(piece, Group) else [piece]


def paragraphs(slide: Slide) -> Iterator[Paragraph]:
    """All that is written on a slide."""
    for piece in leaves(slide.pieces):
        if isinstance(piece, Words):
            yield from piece.paragraphs
        elif isinstance(piece, Table):
            yield from (cell for row in piece.rows for cell in row)


def words(slide: Slide) -> str:
    """What is written on a slide, a line a paragraph."""
    return "\n".join(each.words for each in paragraphs(slide))


def of_step(catalogue: Catalogue, step: Step, number: int = 1) -> list[Slide]:
    """The slides of one step of the first story."""
    whole = Scene(catalogue, next(iter(catalogue.stories.values())), number, step)
    hidden = scene.states(catalogue, step)
    return [deck.slide(replace(whole, hides=each)) for each in hidden]


def stories(catalogue: Catalogue) -> Iterator[tuple[str, list[Slide]]]:
    """Every story of a dossier as slides."""
    for key in catalogue.stories:
        yield key, list(deck.slides(catalogue, key, BASE, core=False))


# --- which slides there are ------------------------------------------------------------------


def test_a_slide_a_step(large: Catalogue) -> None:
    """A step has a slide, one more for what it hides or compares at first; sources are the last."""
    for key, slides in stories(large):
        steps = large.stories[key].steps
        count = sum(len(scene.states(large, step)) for step in steps)
        last = [slide for slide in slides if words(slide).startswith("Sources")]
        assert slides[count:] == last
        assert last


def test_the_core(tour: Catalogue) -> None:
    """The core alone has the slides of its steps; they keep their numbers in the whole story."""
    story = tour.stories["tour"]
    steps = tuple(
        step.model_copy(update={"core": step.kind in ("section", "source")}) for step in story.steps
    )
    tour.stories["short"] = story.model_copy(update={"steps": steps})
    slides = list(deck.slides(tour, "short", BASE, core=True))
    del tour.stories["short"]
    assert [f"{n} / 9" in words(slide) for n, slide in zip((2, 5), slides, strict=False)] == [
        True
    ] * 2
    assert len(slides) == 3
    assert f"{BASE}{PRESENT}/short?core=1" in words(slides[-1])


# --- what is on them -------------------------------------------------------------------------


def test_quotes_are_whole(large: Catalogue) -> None:
    """Every quote of a step is on one of its slides, word for word, with whose it is."""
    for key, slides in stories(large):
        for number, step in enumerate(large.stories[key].steps, 1):
            place = text.stage.PLACE.format(number, len(large.stories[key].steps))
            its = [words(slide) for slide in slides if place in words(slide).split("\n")]
            for row in large.excerpts_of(step.excerpts):
                said = [each for each in its if row.quote in each]
                assert said
                assert any(large.sources[row.source].label in each for each in its)
            for row in (large.quotations[key] for key in step.quotations):
                assert any(row.quote in each and row.position in each for each in its)
                assert any(text.stage.whose(large, row) in each for each in its)


def test_what_is_hidden_comes_on_the_next_slide(tour: Catalogue) -> None:
    """A slide does not tell what its step hides; the next one, of the same number, does."""
    asks = next(step for step in tour.stories["tour"].steps if step.kind == "question")
    first, second = of_step(tour, asks)
    labels = [tour.sources[row.source].label for row in tour.excerpts_of(asks.excerpts)]
    assert text.stage.HIDDEN["source"] in words(first)
    assert not any(label in words(first) for label in labels)
    assert all(label in words(second) for label in labels)
    assert text.slides.next_shows(["source-1"]) in first.notes
    halt = next(step for step in tour.stories["tour"].steps if step.event == "halt")
    first, second = of_step(tour, halt)
    date = text.events.event_date(tour, tour.event("halt"))
    assert (date in words(first), date in words(second)) == (False, True)
    assert text.stage.HIDDEN["date"] in words(first)
    assert text.stage.HIDDEN["next"] in words(first)


def test_a_comparison_is_a_table(tour: Catalogue) -> None:
    """What is compared comes first; the table has a slide, a column for each source."""
    step = next(step for step in tour.stories["tour"].steps if step.kind == "compare")
    quoted, compared = of_step(tour, step)
    assert not any(isinstance(piece, Table) for piece in quoted.pieces)
    (table,) = [piece for piece in compared.pieces if isinstance(piece, Table)]
    rows = tour.positions["who-wrote"]
    held = {row.source for row in rows}
    assert [cell.words for cell in table.rows[0]][1:] == [
        source.label for key, source in tour.sources.items() if key in held
    ]
    assert all(row.position in words(compared) for row in rows)


def test_documents_and_findings(tour: Catalogue) -> None:
    """Documents have their kind, days and words; findings their state and what carries them."""
    (slide,) = of_step(tour, DOCUMENT)
    assert {"DOCUMENT", "SCHOLAR"} <= set(words(slide).split())
    assert "“If both sit down, neither shall rule.”" in words(slide)
    assert text.quotations.day("1997-05-27") in words(slide)
    (slide,) = of_step(tour, FINDINGS)
    assert "Agreed\nSomething was sent." in words(slide)
    assert "Argued\nIt was a probe." in words(slide)
    frames = [each for each in leaves(slide.pieces) if isinstance(each, Shape)]
    assert {each.dashed for each in frames if each.outline == "rounded"} == {True, False}


def test_order_and_answer(tour: Catalogue) -> None:
    """Events to be put in order have no date at first, then place and date; the answer is last."""
    step = Step(kind="question", headline="Which first?", events=("council", "halt"), answer="So.")
    first, second = of_step(tour, step)
    assert "So." not in words(first)
    assert "1. since 27 May 1997" in words(second)
    assert "So." in words(second)


def test_notes(tour: Catalogue) -> None:
    """The notes of a step are the notes of its slides, and in full what it rests on."""
    slides = list(deck.slides(tour, "tour", BASE, core=False))
    for step in tour.stories["tour"].steps:
        assert any(slide.notes.startswith(step.notes) for slide in slides)
    halt = [slide for slide in slides if slide.notes.startswith("Ask when it came back.")]
    assert len(halt) == 2
    assert tour.references["book"].title in halt[0].notes


def test_sources(tour: Catalogue) -> None:
    """The last slide has what is quoted in full, the record in short, terms, address, version."""
    slides = list(deck.slides(tour, "tour", BASE, core=False))
    last = words(slides[-1])
    quoted = {
        row.source for s in tour.stories["tour"].steps for row in tour.excerpts_of(s.excerpts)
    }
    assert all(tour.sources[key].title in last for key in quoted)
    assert text.slides.TERMS in last
    assert f"{BASE}{PRESENT}/tour" in last
    assert tour.version in last
    assert text.slides.at_steps([4, 6, 7]) in last


def test_licence_of_a_text(tmp_path: Path) -> None:
    """Where the note of a text names its terms, the slide of sources does."""
    plain = small.FILES["sources.csv"].splitlines()
    plain[1] = f"{plain[1].rpartition(',')[0]},Short. Licence: CC BY 4.0. Seen."
    catalogue = load(
        small.write(tmp_path, {**small.TOUR, "sources.csv": "\n".join(plain) + "\n"}), TODAY
    )
    last = words(list(deck.slides(catalogue, "tour", BASE, core=False))[-1])
    assert "Licence: CC BY 4.0. [" in last
    assert "Seen." not in last


# --- the timeline ----------------------------------------------------------------------------


def test_the_timeline_is_the_stages(large: Catalogue) -> None:
    """Every label and lane of the stage's plan is a text, every mark a shape of its name."""
    for story in large.stories.values():
        for number, step in enumerate(story.steps, 1):
            whole = Scene(large, story, number, step)
            if plan := figure.plan_of(whole):
                pieces = list(leaves(figure.figure(whole, plan).pieces))
                written = {
                    p.words for each in pieces if isinstance(each, Words) for p in each.paragraphs
                }
                shapes = {each.name for each in pieces if isinstance(each, Shape)}
                labels = {text.events.label(mark.event) for mark in plan.marks if mark.side}
                assert labels <= written
                assert {text.events.label(mark.event) for mark in plan.marks} == shapes


def test_what_came_next_is_not_drawn(tour: Catalogue) -> None:
    """On the slide that hides what came next there is no mark of it, nor a word in its stead."""
    step = next(step for step in tour.stories["tour"].steps if step.event == "halt")
    first, second = of_step(tour, step)
    names = [
        {each.name for each in leaves(slide.pieces) if isinstance(each, Shape)}
        for slide in (first, second)
    ]
    later = names[1] - names[0]
    assert later
    assert not any(name in words(first) for name in later)


def test_a_readers_note(tour: Catalogue) -> None:
    """A note of the view stands over the timeline, as the reader's."""
    step = Step(kind="step", headline="x", select="window=1990,2010&bracket=1994,2000,I ask")
    (slide,) = of_step(tour, step)
    assert f"{text.bracket.HEAD}: I ask" in words(slide)


# --- room ------------------------------------------------------------------------------------


def box(piece: Piece) -> Box:
    """The rectangle of a piece that is no group."""
    assert not isinstance(piece, Group)
    return piece.box


def check_room(slides: list[Slide]) -> None:
    """Fail if something is beyond a slide, or words have more lines than their box."""
    for slide in slides:
        for piece in leaves(slide.pieces):
            place = box(piece)
            assert 0 <= place.left <= place.left + place.width <= WIDTH, piece
            assert 0 <= place.top <= place.top + place.height <= HEIGHT, piece
            if isinstance(piece, Words) and piece.wrap:
                assert measure.height(piece.paragraphs, place.width) <= place.height + 0.1, piece
            elif isinstance(piece, Words):
                assert all(
                    measure.width(p.words, p.size, p.face, bold=p.runs[0].bold) <= place.width + 0.1
                    for p in piece.paragraphs
                ), piece


def test_all_has_its_room(large: Catalogue) -> None:
    """On every slide of every story words fit into their boxes, and all lies on the slide."""
    for _, slides in stories(large):
        check_room(slides)


LONG = " ".join(f"word{n}" for n in range(3000))


def test_more_words_than_a_slide_can_hold(tmp_path: Path) -> None:
    """What is too long for a slide is cut there, said to be, and whole in the notes."""
    quoted = small.FILES["excerpts.csv"].replace("a council was founded", LONG)
    assert quoted != small.FILES["excerpts.csv"]
    folder = small.write(tmp_path, {**small.TOUR, "excerpts.csv": quoted})
    (folder / "dossier.yaml").write_text(
        small.FILES["dossier.yaml"].replace("strict", "plain"), encoding="utf-8"
    )
    catalogue = load(folder, TODAY)
    row = next(each for each in catalogue.excerpts.itertuples() if LONG in each.quote)
    (slide,) = of_step(catalogue, Step(kind="quotes", headline="x" * 90, excerpts=(row.id,)))
    check_room([slide])
    assert text.slides.CUT in words(slide)
    assert LONG in slide.notes


def test_many_works(tour: Catalogue) -> None:
    """Works without end are on several slides, each with its number, the terms on the last."""
    step = Step(kind="step", headline="x", quotations=("q1", "q2"), references=("act", "book"))
    story = tour.stories["tour"].model_copy(update={"steps": (step,) * 400})
    tour.stories["long"] = story
    slides = list(deck.slides(tour, "long", BASE, core=False))[400:]
    del tour.stories["long"]
    assert len(slides) > 1
    check_room(slides)
    assert words(slides[0]).startswith(f"Sources (1 of {len(slides)})")
    assert [text.slides.TERMS in words(slide) for slide in slides] == [
        *[False] * (len(slides) - 1),
        True,
    ]


# --- measures --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "room", "count"),
    [
        ("one two", 1000, 1),
        ("one two", 60, 2),
        ("x" * 100, 200, 6),
        ("", 10, 1),
        ("四" * 30, 200, 3),
    ],
)
def test_lines(line: str, room: float, count: int) -> None:
    """Lines break at blanks; a word too long for one is broken, Chinese between any two letters."""
    assert measure.lines(Paragraph((Run(line),), 20), room) == count


def test_one_line_fits() -> None:
    """A line too wide for its room becomes smaller, then shorter."""
    line = Paragraph((Run("Conference of the Ports"),), 30)
    assert measure.fitted(line, 1000, 20) == line
    assert measure.fitted(line, 300, 10).words == line.words
    short = measure.fitted(line, 100, 20)
    assert (short.size, short.words[-1]) == (20, "…")
