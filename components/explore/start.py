"""The first panel of Explore: where to begin, and a card for each text."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.ids import Id
from components.base.routing import COMPARE, OWN, PRESENT, READ, STORIES, Paths
from components.drawing import axis, symbols
from components.drawing.time_scale import TimeScale
from components.explore.page import sign
from components.filters import answers
from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.rows import EventRow
from data.sources import claims, profile

WIDTH, HEIGHT = 200, 20  # of the strip of a text
MOST_TEXTS = 8


@dataclass(frozen=True)
class Invitation:
    """A way into the dossier: a small picture, where it leads, its title, and a line on it."""

    thumb: Tree
    href: str
    title: str
    line: str


def start(catalogue: Catalogue, paths: Paths) -> Tree:
    """Return the panel: what the dossier has of invitations, texts, and ways to more."""
    invitations = [
        html.Li(
            html.A(
                [
                    html.Span(each.thumb, className="thumb", **attributes(aria_hidden="true")),
                    html.Strong(each.title),
                    html.Span(each.line),
                ],
                href=each.href,
            )
        )
        for each in _invitations(catalogue, paths)
    ]
    parts: Tree = []
    if invitations:
        parts += [html.H2(text.explore.BEGIN), html.Ul(invitations, className="invitations")]
    else:
        parts.append(html.P(text.explore.CHOOSE))
    if "texts" in contents(catalogue):
        parts += _texts(catalogue, paths)
    ways = {STORIES: text.maker.STORIES} if not catalogue.stories else {}
    links = [
        html.A(way, href=paths.to(page)) for page, way in (ways | {OWN: text.own.INVITE}).items()
    ]
    parts.append(html.P(links, className="asides"))
    return [html.Section(parts, id=Id.START, className="start")]


def _invitations(catalogue: Catalogue, paths: Paths) -> list[Invitation]:
    """The event most differed on, the first story, the questions: as many as there are."""
    ways = []
    event = catalogue.events_at([most_differed(catalogue)])[0]
    if event.told > 1:
        line = text.explore.questions(len(event.disagreements)) if event.disagreements else ""
        title = text.explore.several(text.events.short(event), event.told)
        thumb: Tree = [_sign(catalogue, event), symbols.slots(["tells"] * event.told)]
        ways.append(Invitation(thumb, address.write(View(event=event.id)), title, line))
    for key, story in list(catalogue.stories.items())[:1]:
        line = text.explore.tour(len(story.steps))
        href = paths.to(PRESENT, key)
        ways.append(Invitation([_steps(len(story.steps))], href, story.title, line))
    differences = text.explore.differences(catalogue)
    if differences:
        line = text.explore.differing(differences)
        there = f"{paths.to(COMPARE)}#{Id.DISAGREEMENTS}"
        ways.append(Invitation([_threads()], there, text.explore.DIFFER, line))
    return ways


def _sign(catalogue: Catalogue, event: EventRow) -> Element:
    kind = catalogue.types[event.type]
    return sign(kind, symbols.symbol(kind.symbol))


def _steps(count: int) -> Element:
    """A story: a square a step, the first of them filled."""
    squares = [
        html.Rect(x=n % 7 * 8, y=n // 7 * 10, width=6, height=6, opacity=0.4 if n else 1)
        for n in range(min(count, 14))
    ]
    return html.Svg(squares, viewBox="0 -2 54 20", fill="currentColor")


def _threads() -> Element:
    """What differs: an upright thread between two texts, and a slanted one."""
    threads = ((8, 8), (22, 42))
    lines = [html.Path(d=f"M{a} 3L{b} 27", strokeWidth="1.6") for a, b in threads]
    dots = [
        html.Circle(cx=x, cy=y, r="3", fill="currentColor")
        for pair in threads
        for x, y in zip(pair, (3, 27), strict=True)
    ]
    return html.Svg([*lines, *dots], viewBox="0 0 50 30", stroke="currentColor")


@memoised()
def most_differed(catalogue: Catalogue) -> int:
    """Return the row of the event on which most disagreements are, of these that of most texts.

    An event that no text tells comes after all others.
    """
    told = catalogue.events["told"].to_numpy()
    counts = np.fromiter(map(len, catalogue.events["disagreements"].to_numpy()), np.int64)
    return int(np.where(told > 0, counts * 100 + told, 0).argmax())


def _texts(catalogue: Catalogue, paths: Paths) -> Tree:
    """A card for each text, and a mark that tells who tells what."""
    cards = [_card(catalogue, key, paths) for key in catalogue.texts[:MOST_TEXTS]]
    asides = _asides(catalogue, paths)
    some_told = bool(catalogue.events["told"].any())
    return [
        html.H2(text.explore.texts(len(catalogue.texts))),
        html.Ul(cards, className="texts"),
        html.P(text.explore.strokes(catalogue), className="hint") if some_told else None,
        *_mark(catalogue),
        html.P(asides, className="asides") if asides else None,
    ]


def _mark(catalogue: Catalogue) -> Tree:
    """The event most differed on as its mark, and what each slot beside it says."""
    every = symbols.slotted(catalogue)
    event = catalogue.events_at([most_differed(catalogue)])[0]
    if not every or not event.told:
        return []
    states = {key: claims.telling(catalogue, key, event) for key in every}
    said: list[Element] = [
        html.Li(
            [
                symbols.glyph(catalogue, key),
                f"{catalogue.sources[key].label} {text.timeline.TELLINGS[state]}",
            ]
        )
        for key, state in states.items()
    ]
    said += [html.Li(text.explore.FLAG)] if event.flagged else []
    sample: Tree = [
        _sign(catalogue, event),
        symbols.slots(list(states.values())),
        html.Strong(text.events.label(event)),
    ]
    return [
        html.H2(text.explore.MARK),
        html.Div([html.P(sample), html.Ul(said)], className="explained"),
    ]


def _asides(catalogue: Catalogue, paths: Paths) -> list[Element]:
    """Links to what the page About says of the texts, of their notes, and of what is not here."""
    coded = catalogue.dossier.rules == "strict"  # else About does not say
    links = {"": text.explore.WHY_THESE} if coded else {}
    links |= {
        key: title for key in answers.pages(catalogue) if (title := text.explore.ASIDES.get(key))
    }
    about = paths.to("about")
    return [html.A(title, href=f"{about}#{key}" if key else about) for key, title in links.items()]


def _card(catalogue: Catalogue, key: str, paths: Paths) -> Element:
    source = catalogue.sources[key]
    rows, about = profile.events_of(catalogue, key), text.explore.about_text(source)
    is_counted = len(rows) or catalogue.origin  # of a part of a dossier it may tell nothing
    told: Tree = [
        html.Strong(text.common.number(len(rows))),
        f" {text.explore.TOLD} ",
        html.Span(text.explore.horizon(source), className="horizon"),
    ]
    return html.Li(
        [
            html.A([symbols.glyph(catalogue, key), source.label], href=paths.to(READ, key)),
            html.Span(about, className="kind") if about else None,
            *([_strip(catalogue, key), html.Span(told, className="told")] if is_counted else []),
        ],
        **attributes(data_source=key),
    )


def _strip(catalogue: Catalogue, key: str) -> Element:
    """The text in the window of the dossier: a stroke an event, hatching after what it knows."""
    first, last = axis.ends(catalogue.dossier.window)
    scale = TimeScale(first, last, width=WIDTH)
    begun = catalogue.events["earliest"].to_numpy().astype("datetime64[D]")
    days = begun[profile.events_of(catalogue, key)].tolist()
    places = dict.fromkeys(round(scale.place(day)) for day in days if first <= day <= last)
    parts = [html.Path(d=f"M0 {HEIGHT / 2}H{WIDTH}", className="line")]
    end = _horizon(catalogue, key)
    if end and end < last:
        parts.append(html.Path(d=_hatching(scale.place(end, over=True)), className="after"))
    strokes = "".join(f"M{x} 3V{HEIGHT - 3}" for x in places)
    parts.append(html.Path(d=strokes, className="stroke"))
    box = {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "preserveAspectRatio": "none"}
    return html.Svg(parts, **box, className="tells", **attributes(aria_hidden="true"))


def _horizon(catalogue: Catalogue, key: str) -> date | None:
    horizon = catalogue.sources[key].horizon
    return dates.parse(horizon).last if horizon else None


def _hatching(start: float) -> str:
    steps = range(int(start), WIDTH, 5)
    return "".join(f"M{x} {HEIGHT - 5}L{min(x + 6, WIDTH)} 5" for x in steps)
