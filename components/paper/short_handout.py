"""The handout of two pages: the figure, as many quotes as have room, the questions, short notes."""

from collections.abc import Iterator, Mapping, Sequence

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, html
from components.notes.endnotes import Notes
from components.paper import handout, parts, room, story_handout, voices
from components.paper_figure.figure import NO_NOTES, figures
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.catalogue.signs import signs
from data.catalogue.tellings import Rows
from data.selection import query
from data.sources import disagreements
from data.tables.stories import Step, Story

FIGURE = 80.0  # mm
MOST_DRAWN = 40  # events
MOST_EVENTS, MOST_QUESTIONS = 24, 6
MOST_OF_EVENT = 2  # excerpts
LINE = 8.0  # mm, to write on
FEWEST_LINES = 2

Columns = tuple[Tree, Tree]  # what is quoted; what is asked, and the notes


def of_story(catalogue: Catalogue, key: str, view: View, base: str) -> Tree:
    """Return a story on two pages: the steps of its core first, then as many as have room.

    `base` is the absolute address of the app.
    """
    story = catalogue.stories[key]
    steps = [each for each in story_handout.chosen(story, view) if _says_something(each[1])]
    in_turn = sorted(steps, key=lambda each: (not each[1].core, each[1].kind == "findings"))
    numbers = story_handout.step_numbers(catalogue, steps)
    window = story_handout.story_window(catalogue, [step for _, step in steps], numbers)
    positions = [catalogue.position[event] for event in numbers]
    figure = _drawing(catalogue, positions, window, numbers)
    across: Tree = [story_handout.head(catalogue, story), figure]

    def of_some(some: Sequence[tuple[int, Step]]) -> room.Pages:
        in_order = sorted(some, key=lambda numbered: numbered[0])
        return room.Pages(across, *_of_steps(catalogue, story, in_order))

    kept = room.fitting(in_turn, of_some)
    left = [number for number, step in steps if (number, step) not in kept]
    return [
        *_whole(of_some(kept), text.paper.steps_left_out(left)),
        parts.foot(catalogue, story_handout.link(key, view, base)),
    ]


def of_selection(catalogue: Catalogue, view: View, base: str) -> Tree:
    """Return a selection on two pages: the weightiest events first, then as many as have room."""
    result = query.select(catalogue, view.selection)
    rows = catalogue.events_at(result.positions.tolist())
    weightiest = sorted(rows, key=lambda row: (-row.weight, row.earliest))[:MOST_EVENTS]
    asked = _questions(catalogue, view, result.positions)
    head = _head(catalogue, view, text.facets.result_count(len(rows), result.total))
    figure = (
        _drawing(catalogue, result.positions.tolist(), handout.window_of(catalogue, view))
        if rows
        else html.P(text.facets.NOTHING)
    )

    def of_some(some: Sequence[EventRow]) -> room.Pages:
        in_order = sorted(some, key=lambda row: row.earliest)
        return room.Pages([head, figure], *_of_events(catalogue, in_order, asked))

    kept = room.fitting(weightiest, of_some)
    left = text.paper.rest(0, len(rows) - len(kept), 0)
    link = f"{base}{address.write(View(view.selection, window=view.window))}"
    return [*_whole(of_some(kept), left), parts.foot(catalogue, link)]


# --- what both have --------------------------------------------------------------------------


def _whole(pages: room.Pages, left: str) -> Tree:
    """Both pages: what is quoted, then asked and noted, in columns; lines where there is room."""
    count = int(pages.free() / room.COLUMNS / LINE)
    own = [html.H2(text.paper.OWN_NOTES), parts.lines(count)] if count >= FEWEST_LINES else []
    more = [html.P(left, className="remarks")] if left else []
    return [
        *pages.across,
        html.Section(pages.quoted, className="in-columns"),
        html.Section([*pages.asked, *more], className="in-columns"),
        html.Section(own, className="own-notes") if own else None,
    ]


def _drawing(
    catalogue: Catalogue,
    positions: Sequence[int],
    window: str,
    steps: Mapping[str, str] = NO_NOTES,
) -> Element:
    """The figure, of the weightiest events alone if it were too high with all."""
    rows = sorted(positions, key=lambda row: -catalogue.events_at([row])[0].weight)[:MOST_DRAWN]
    shown = len(rows)
    drawn = figures(catalogue, sorted(rows), window, steps)
    while shown > 1 and (len(drawn) > 1 or room.figure_height(drawn[0]) > FIGURE):
        shown -= max(1, shown // 8)
        drawn = figures(catalogue, sorted(rows[:shown]), window, steps)
    caption = [
        text.paper.legend(signs(catalogue)),
        text.paper.LEGEND_STEPS if steps else "",
        text.paper.drawing(shown, len(positions)),
    ]
    return handout.in_frame(drawn, caption)


# --- of a story ------------------------------------------------------------------------------


def _says_something(step: Step) -> bool:
    quoted = bool(step.excerpts or step.quotations)
    return quoted or step.kind == "question" or bool(step.kind == "findings" and step.disputes)


def _of_steps(catalogue: Catalogue, story: Story, steps: Sequence[tuple[int, Step]]) -> Columns:
    notes = Notes(catalogue, short=True)
    quoted: Tree = [html.Section(_of_step(catalogue, notes, story, numbered)) for numbered in steps]
    items = [_numbered(number, words) for number, step in steps for words in _asked(step)]
    return quoted, [*_list(items), *notes.section()]


def _of_step(catalogue: Catalogue, notes: Notes, story: Story, numbered: tuple[int, Step]) -> Tree:
    """A step: headline, caption, quotes, what is found; no headline that is the story’s."""
    number, step = numbered
    found = quotations.findings(catalogue, step.named_disputes) if step.kind == "findings" else []
    name = html.Span(f"{number} ", className="step-number")
    return [
        html.H2([name, step.headline]) if step.headline != story.title else None,
        html.P(step.caption, className="caption") if step.caption else None,
        *story_handout.quoted(catalogue, notes, step),
        *voices.findings(catalogue, notes, found),
    ]


def _numbered(number: int, words: str) -> Element:
    return html.Li([html.Span(f"{number} ", className="step-number"), words])


def _asked(step: Step) -> Iterator[str]:
    """What the speaker’s notes ask the room."""
    for paragraph in step.notes.splitlines():
        if paragraph.startswith(text.paper.ASK):
            asked = " ".join(paragraph.removeprefix(text.paper.ASK).split())
            yield asked[:1].upper() + asked[1:]


def _list(items: Sequence[Element]) -> Tree:
    return [html.H2(text.paper.ASKED), html.Ul(items, className="to-ask")] if items else []


# --- of a selection --------------------------------------------------------------------------


def _head(catalogue: Catalogue, view: View, count: str) -> Element:
    sentence = text.facets.selection_in_words(catalogue, view.selection).removesuffix(".")
    themes = view.selection.theme
    introduction = catalogue.themes[themes[0]].introduction if len(themes) == 1 else ""
    return parts.head(catalogue.dossier.title, sentence, text.paper.choice(count), introduction)


def _questions(catalogue: Catalogue, view: View, positions: Rows) -> list[str]:
    """The questions of a theme that is chosen, then those on which sources differ here."""
    themes = view.selection.theme
    own = catalogue.themes[themes[0]].questions if len(themes) == 1 else []
    keys = [*own, *disagreements.of_selection(catalogue, view.selection, positions)]
    return [catalogue.disagreements[key].question for key in dict.fromkeys(keys)][:MOST_QUESTIONS]


def _of_events(catalogue: Catalogue, events: Sequence[EventRow], asked: Sequence[str]) -> Columns:
    notes = Notes(catalogue, short=True)
    quoted: Tree = [html.Section(_of_event(catalogue, notes, event)) for event in events]
    return quoted, [*_list([html.Li(question) for question in asked]), *notes.section()]


def _of_event(catalogue: Catalogue, notes: Notes, event: EventRow) -> Tree:
    """An event: two texts at most, a document; the record where there is one voice alone."""
    by_source = {row.source: row.id for row in reversed(catalogue.excerpts_of(event.excerpts))}
    excerpts = [key for key in event.excerpts if key in by_source.values()][:MOST_OF_EVENT]
    documents = voices.nearest(catalogue, event)[:1]
    record = text.evidence.opening(event.record)[0] if len(excerpts) + len(documents) < 2 else ""
    return [
        html.H2(event.title),
        html.P(handout.when(catalogue, event), className="over"),
        html.P(event.summary),
        *handout.quotations(catalogue, notes, excerpts, event),
        *(voices.document(catalogue, notes, row) for row in documents),
        html.P([html.Strong(f"{text.paper.RECORD}: "), record]) if record else None,
    ]
