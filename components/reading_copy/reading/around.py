"""What stands around the timeline (js/replies/reading/): focus, head of a theme, part of time."""

from functools import partial

from components import text
from components.base.elements import Tree
from components.evidence import theme_head
from components.explore import focus_bar
from components.reading_copy.carried import carried, probe
from components.reading_copy.made import Made
from components.reading_copy.prune import prune
from components.reading_copy.reading.evidence import EVENT
from components.reading_copy.reading.templates import PROBE, by_count
from components.text.evidence import jump
from components.timeline import edges
from data.catalogue.linked import linked_to
from data.selection import query
from data.selection.facets import Selection

TITLE = "0title0"  # in links, in place of the title of an event


def section(made: Made) -> dict[str, object]:
    """Return the focus bar, heads of themes with the switch of voices, and what is said of time."""
    return {"focus": _focus(made), "themes": _themes(made), "time": _time()}


def _focus(made: Made) -> dict[str, object]:
    """The bar by event; `linked`: the numbers of the events linked to each.

    `bar` is that of the first event; `sentences` say how many are linked to it, from none on;
    `steps` lead to the event before and to the one after.
    """
    catalogue = made.catalogue
    events = list(catalogue.every_event())
    linked = [
        sorted(catalogue.position[each] for each in linked_to(catalogue, event.id))
        for event in events
    ]
    none = query.select(catalogue, Selection()).positions[:0]
    bar = focus_bar.bar(catalogue, probe(events[0].id), none)
    steps: Tree = [focus_bar.step(probe(), way, EVENT, TITLE) for way in focus_bar.WAYS]
    most = max(map(len, linked))
    return {
        "bar": made.trees.fold(carried(prune(bar, catalogue))),
        "steps": made.trees.fold(carried(steps)),
        "names": [text.events.short(event) for event in events],
        "titles": [event.title for event in events],
        "linked": linked,
        "sentences": [text.explore.focus(catalogue, count) for count in range(most + 1)],
    }


def _themes(made: Made) -> dict[str, object]:
    """The heads of all themes, and the switch of voices with all its choices.

    In a head stands {} where it counts what is gathered, in `choices` where a number goes.
    """
    catalogue = made.catalogue
    gathered = theme_head.in_sum("{}", [])
    heads = {
        key: theme_head.panel(catalogue, probe(theme=(key,)), key, gathered, made.paths)
        for key in catalogue.themes
    }
    return {
        "heads": {
            key: made.trees.fold(carried(prune([head], catalogue))[0])
            for key, head in heads.items()
        },
        "switch": made.trees.fold(theme_head.choices(dict.fromkeys(theme_head.NAMES, PROBE))),
        "choices": {
            key: by_count(partial(jump, name))[-1] for key, name in theme_head.NAMES.items()
        },
    }


def _time() -> dict[str, object]:
    """The sentences on what lies outside the part of time that is shown."""
    return {
        "named": edges.MOST_NAMED,
        "before": by_count(lambda count: text.explore.before("{when}", count)),
        "others": by_count(text.explore.others),
        "earlier": by_count(text.timeline.earlier),
        "later": by_count(text.timeline.later),
        "in-view": by_count(text.timeline.in_view),
        "move": text.timeline.MOVE_THERE,
    }
