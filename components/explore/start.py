"""The first panel of Explore: where to begin, and a card for each text."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.ids import Id
from components.base.routing import COMPARE, PRESENT, READ, Paths
from components.drawing import axis
from components.drawing.time_scale import TimeScale
from components.filters import answers
from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.sources import profile

WIDTH, HEIGHT = 200, 20  # of the strip of a text
MOST_TEXTS = 8


@dataclass(frozen=True)
class Invitation:
    """A way into the dossier: where it leads, its title, and a line on it."""

    href: str
    title: str
    line: str


def start(catalogue: Catalogue, paths: Paths) -> Tree:
    """Return the panel; nothing in a dossier that has neither texts nor stories."""
    invitations = [
        html.Li(html.A([html.Strong(each.title), html.Span(each.line)], href=each.href))
        for each in _invitations(catalogue, paths)
    ]
    parts: Tree = []
    if invitations:
        parts += [html.H2(text.explore.BEGIN), html.Ul(invitations, className="invitations")]
    else:
        parts.append(html.P(text.explore.CHOOSE))
    if catalogue.sources:
        parts += _texts(catalogue, paths)
    return [html.Section(parts, id=Id.START, className="start")]


def _invitations(catalogue: Catalogue, paths: Paths) -> list[Invitation]:
    """The event most differed on, the first story, the questions: as many as there are."""
    ways = []
    event = catalogue.events_at([most_differed(catalogue)])[0]
    if event.told > 1:
        line = text.explore.questions(len(event.disagreements)) if event.disagreements else ""
        title = text.explore.several(event.short, event.told)
        ways.append(Invitation(address.write(View(event=event.id)), title, line))
    for key, story in list(catalogue.stories.items())[:1]:
        line = text.explore.tour(len(story.steps))
        ways.append(Invitation(paths.to(PRESENT, key), story.title, line))
    differences = text.explore.differences(catalogue)
    if differences:
        line = text.explore.differing(differences)
        ways.append(
            Invitation(f"{paths.to(COMPARE)}#{Id.DISAGREEMENTS}", text.explore.DIFFER, line)
        )
    return ways


@memoised()
def most_differed(catalogue: Catalogue) -> int:
    """Return the row of the event on which most disagreements are, of these that of most texts.

    An event that no text tells comes after all others.
    """
    told = catalogue.events["told"].to_numpy()
    counts = np.fromiter(map(len, catalogue.events["disagreements"].to_numpy()), np.int64)
    return int(np.where(told > 0, counts * 100 + told, 0).argmax())


def _texts(catalogue: Catalogue, paths: Paths) -> Tree:
    """A card for each text, and how marks tell who tells what."""
    sources = list(catalogue.sources)
    cards = [_card(catalogue, key, paths) for key in sources[:MOST_TEXTS]]
    names = ", ".join(catalogue.sources[key].label for key in sources[:MOST_TEXTS])
    slots = f"{text.explore.SLOTS}{names}: {text.explore.SLOT_MEANINGS}"
    flag = text.explore.FLAG if catalogue.disagreements else ""
    words = " ".join(filter(None, (text.explore.STROKES, slots, flag)))
    return [
        html.H2(text.explore.TEXTS),
        html.Ul(cards, className="texts"),
        html.P(words, className="hint"),
        html.P(_asides(catalogue, paths), className="asides"),
    ]


def _asides(catalogue: Catalogue, paths: Paths) -> list[Element]:
    """Links to what the page About says of the texts, of their notes, and of what is not here."""
    links = {"": text.explore.WHY_THESE}
    links |= {
        key: title for key in answers.pages(catalogue) if (title := text.explore.ASIDES.get(key))
    }
    about = paths.to("about")
    return [html.A(title, href=f"{about}#{key}" if key else about) for key, title in links.items()]


def _card(catalogue: Catalogue, key: str, paths: Paths) -> Element:
    source = catalogue.sources[key]
    rows = profile.events_of(catalogue, key)
    return html.Li(
        [
            html.A(source.label, href=paths.to(READ, key)),
            html.Span(text.explore.about_text(source), className="kind"),
            _strip(catalogue, key),
            html.Span(
                [
                    html.Strong(text.common.number(len(rows))),
                    f" {text.explore.TOLD} ",
                    html.Span(text.explore.horizon(source), className="horizon"),
                ],
                className="told",
            ),
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
