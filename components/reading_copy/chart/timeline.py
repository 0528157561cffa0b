"""The timeline of a reading copy: of every event what is written and drawn, and how it all looks.

js/replies/timeline/timeline.js makes of it what is drawn of a view: which rows events have, it
works out itself, as components/timeline does.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from components import text
from components.base.theme import ROOM, THEMES, Theme
from components.drawing import axis, frame, symbols, text_width
from components.drawing.shapes import middle
from components.drawing.stretches import by_depth, stretches
from components.explore import downwards
from components.reading_copy.chart import lanes, overview, theme_rows
from components.reading_copy.made import Made
from components.text.downwards import WORDS
from components.timeline import detail, labels, rows
from components.timeline.figure import look
from components.timeline.marks import full_bars
from data.catalogue.catalogue import Catalogue
from data.catalogue.forums import successors, ties
from data.catalogue.rows import EventRow

# What stands for a number in a sentence, so that a script can put another in its place.
PROBES = (111, 222)


def section(made: Made) -> dict[str, object]:
    """Return all that the timeline of a copy is made of; events in order of the catalogue."""
    catalogue = made.catalogue
    every = list(catalogue.every_event())
    return {
        "events": [_event(catalogue, event) for event in every],
        "later": _by_position(catalogue, successors(catalogue)),
        "weightiest": [each.tolist() for each in detail.spans(catalogue).by_weight],
        "slots": rows.SLOTS if symbols.slotted(catalogue) else 0,
        "home": _days(*axis.ends(catalogue.dossier.window)),
        "reach": axis.extent(catalogue),
        "links": labels.link_labels(catalogue, catalogue.position),
        "sources": [catalogue.sources[key].label for key in symbols.slotted(catalogue)],
        "looks": {name: _look(catalogue, theme) for name, theme in _themes().items()},
        "tellings": text.timeline.TELLINGS,
        "months": labels.MONTHS,
        "words": WORDS,
        "sentences": _sentences(),
        **lanes.lanes(made),
        "overview": overview.overview_of(catalogue),
        "theme": theme_rows.theme_rows(catalogue),
    }


def _by_position(catalogue: Catalogue, pairs: Mapping[str, str]) -> list[tuple[int, int]]:
    return [(catalogue.position[one], catalogue.position[other]) for one, other in pairs.items()]


def _event(catalogue: Catalogue, event: EventRow) -> dict[str, object]:
    """What is written of an event, its mark, and what the packing of rows asks of it.

    `days` are its first and last day, counted from 1970; `letters` how wide its label and its title
    are, in letters of usual width.
    """
    when = catalogue.interval(event)
    parts = list(stretches(catalogue, event, when))
    label = labels.event_label(catalogue, event, 0, full_bars(parts))
    title = text.events.with_flag(event, event.title)
    names = [part.name for part in by_depth(parts)]
    more: dict[str, object] = {
        "label": {name: value for name, value in label.items() if name != "y"},
        "mark": downwards.mark(catalogue, event, {}),
        "days": _days(when.first, when.last),
        "letters": [text_width.letters(words) for words in (text.events.label(event), title)],
    }
    if when.place != (when.first, when.last):
        more["place"] = _days(*when.place)
    if event.end:
        more["lasts"] = True
    if any(names):
        more["phases"] = names
    if event.id in catalogue.phases and event.end:
        more["body"] = text.events.short(event)
    if event.id in ties(catalogue):
        joined = ties(catalogue)[event.id]
        more["ties"] = [[catalogue.position[tie.forum], tie.edge] for tie in joined]
        more["noon"] = f"{middle(*when.place)}:00Z"
    return more


def _days(*ends: date) -> list[int]:
    return [day.toordinal() - date(1970, 1, 1).toordinal() for day in ends]


def _themes() -> dict[str, Theme]:
    """Every look of a page, and with -room how it is for a room."""
    rooms = {
        f"{name}-room": replace(theme, scale=max(theme.scale, ROOM))
        for name, theme in THEMES.items()
    }
    return THEMES | rooms


def _look(catalogue: Catalogue, theme: Theme) -> dict[str, object]:
    """Colours and sizes of a page; of each type the colour, also where it is pale."""
    faint = replace(theme, strength=frame.PALE)
    return {
        **look(theme),
        "grid": theme.grid,
        "band": theme.band,
        "bottom": round(theme.pixels(frame.BOTTOM)),
        **lanes.heights(theme.scale),
        "types": {
            key: {
                "corners": symbols.CORNERS[kind.symbol],
                "larger": symbols.LARGER[kind.symbol],
                "colour": theme.colour(kind),
                "pale": faint.colour(kind),
            }
            for key, kind in catalogue.types.items()
        },
    }


def _sentences() -> dict[str, str]:
    """The sentences around the timeline, with {} where a number goes."""
    said: dict[str, tuple[Callable[..., str], int]] = {
        "up-to": (text.timeline.up_to, 1),
        "dense": (text.timeline.dense, 2),
        "in-view": (text.timeline.in_view, 1),
        "earlier": (text.timeline.earlier, 1),
        "later": (text.timeline.later, 1),
    }
    sentences = {name: _template(say(*PROBES[:many])) for name, (say, many) in said.items()}
    none = {"none-earlier": text.timeline.earlier(0), "none-later": text.timeline.later(0)}
    return sentences | none | {"move": text.timeline.MOVE_THERE}


def _template(sentence: str) -> str:
    for probe in PROBES:
        sentence = sentence.replace(str(probe), "{}")
    return sentence
