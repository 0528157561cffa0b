"""What the words of a search are near to beside events: questions, themes, tours, pages."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, TypeAlias

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import COMPARE, EXPLORE, PRESENT, Paths
from components.text import answers as words
from data.base.memo import memoised
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.selection.ranking import Parts, Ranking
from data.sources import disagreements

Kind = Literal["question", "theme", "story", "page", "event"]
Key: TypeAlias = tuple[Kind, str]

ANSWERS = "answers-heading"  # the id of their heading
MOST, MOST_EVENTS = 5, 3
EVENT_HELD = 0.6  # of the words of a search
TITLE, SUMMARY, REST = 4, 2, 1  # how much a word counts there


def answers(catalogue: Catalogue, view: View, paths: Paths, *, fits: bool = True) -> Tree:
    """Return links to what is near to the words of a search; nothing without one, or if none is.

    Where no event `fits` the search, the nearest of these too.
    """
    q = view.selection.q
    keys = nearest(catalogue, q, events=not fits) if q else []
    if not keys:
        return []
    items = [html.Li(_answer(catalogue, view, paths, key)) for key in keys]
    heading = words.HEADING if fits else words.NOTHING_HOLDS
    name = attributes(aria_labelledby=ANSWERS)
    parts: Tree = [html.H2(heading, id=ANSWERS), html.Ul(items)]
    return [html.Section(parts, className="answers", **name)]


def way(catalogue: Catalogue, view: View) -> Element | None:
    """Return a link to them, for where they stand far below (css/filters/filters.css).

    None without a search, or if nothing is near to it.
    """
    if not view.selection.q or not nearest(catalogue, view.selection.q):
        return None
    return html.A(f"{words.HEADING} ▾", href=f"#{ANSWERS}", className="near")


def nearest(catalogue: Catalogue, q: str, *, events: bool = False) -> list[Key]:
    """Return what the words of a search are near to, best first; events last, if asked for."""
    keys = of_dossier(catalogue).best(q, MOST)
    return keys + of_events(catalogue).best(q, MOST_EVENTS, EVENT_HELD) if events else keys


@memoised()
def of_dossier(catalogue: Catalogue) -> Ranking[Key]:
    """Return the ranking of all but events."""
    return Ranking(dict(_texts(catalogue)))


@memoised()
def of_events(catalogue: Catalogue) -> Ranking[Key]:
    """Return the ranking of the events, in their order."""
    names = ("id", "title", "short", "summary")
    columns = (catalogue.events[name].to_numpy() for name in names)
    return Ranking(
        {
            ("event", key): [(TITLE, title), (TITLE, short), (SUMMARY, summary)]
            for key, title, short, summary in zip(*columns, strict=True)
        }
    )


def _texts(catalogue: Catalogue) -> Iterator[tuple[Key, Parts]]:
    for key in catalogue.disagreements:
        yield ("question", key), _of_question(catalogue, key)
    for key, theme in catalogue.themes.items():
        parts = [(TITLE, theme.label), (SUMMARY, theme.definition), (REST, theme.introduction)]
        yield ("theme", key), parts
    for key, story in catalogue.stories.items():
        steps = [(REST, f"{step.headline} {step.caption}") for step in story.steps]
        yield ("story", key), [(TITLE, story.title), (SUMMARY, story.summary), *steps]
    for key in pages(catalogue):
        yield ("page", key), [(TITLE, part) for part in words.PAGES[key]]


def _of_question(catalogue: Catalogue, key: str) -> Iterator[tuple[int, str]]:
    """What is asked, on what, of which kind; what texts, documents, scholars and record say."""
    row = catalogue.disagreements[key]
    yield TITLE, row.question
    yield SUMMARY, row.summary
    yield REST, row.record
    for kind in row.kind:
        yield REST, words.ASKED[kind]
    for event in map(catalogue.event, row.events):
        yield SUMMARY, f"{event.title} {event.short}"
    for theme in row.themes:
        begins = key in catalogue.themes[theme].questions
        yield SUMMARY if begins else REST, catalogue.themes[theme].label
    for position in catalogue.positions[key]:
        yield REST, position.position
        for excerpt in catalogue.excerpts_of(position.excerpts):
            yield REST, f"{excerpt.quote} {excerpt.translation}"
    for quotation in quotations.about(catalogue, "disagreements", key):
        yield REST, quotations.searched(catalogue, quotation)


def pages(catalogue: Catalogue) -> list[str]:
    """Return the parts of pages on the dossier itself that this one has."""
    coded = bool(catalogue.sources) and catalogue.dossier.rules == "strict"
    has = {"coverage": bool(catalogue.sources), "voices": coded and bool(catalogue.quotations)}
    return [key for key in words.PAGES if has.get(key, coded)]


def _answer(catalogue: Catalogue, view: View, paths: Paths, key: Key) -> Tree:
    title, kind = named(catalogue, key)
    return [
        html.A(title, href=_href(view, paths, key)),
        html.Span(kind, className="kind"),
    ]


def _href(view: View, paths: Paths, key: Key) -> str:
    """Where an answer is; the other filters are kept, the words are not."""
    kind, name = key
    selection = replace(view.selection, q="")
    match kind:
        case "question":
            return paths.to(COMPARE) + address.write(View(selection, dispute=name))
        case "theme":
            return paths.to(EXPLORE) + address.write(View(replace(selection, theme=(name,))))
        case "story":
            return paths.to(PRESENT, name)
        case "event":
            return paths.to(EXPLORE) + address.write(View(selection, event=name))
    return f"{paths.to(COMPARE if name == 'coverage' else 'about')}#{name}"


def named(catalogue: Catalogue, key: Key) -> tuple[str, str]:
    """Return the title of an answer, and what it is: its kind, with a note."""
    kind, name = key
    note = ""
    match kind:
        case "question":
            title, note = catalogue.disagreements[name].question, _voices(catalogue, name)
        case "theme":
            title = catalogue.themes[name].label
        case "story":
            story = catalogue.stories[name]
            title, note = story.title, text.explore.steps(len(story.steps))
        case "event":
            event = catalogue.event(name)
            title, note = event.title, text.events.event_date(catalogue, event)
        case "page":
            title = words.PAGES[name][0]
    return title, " · ".join(filter(None, (words.KINDS[kind], note)))


def _voices(catalogue: Catalogue, key: str) -> str:
    """How many speak on a question."""
    rows = quotations.about(catalogue, "disagreements", key)
    return words.voices(
        len(disagreements.sources(catalogue, key)),
        len(quotations.works(rows, quotations.DOCUMENTS)),
        len({row.speaker for row in quotations.of_kinds(rows, quotations.STUDIES)}),
    )
