"""What a sheet can draw on: the events, excerpts, quotations and questions of what is chosen."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.base.memo import memoised
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.selection import excerpt_selection, query, quotation_selection
from data.selection.facets import Selection
from data.sources import disagreements

NOTHING_CHOSEN = Selection()


@dataclass(frozen=True)
class Subject:
    """What sheets are of: one disagreement (`dispute`), else a story, else a selection."""

    selection: Selection = NOTHING_CHOSEN
    dispute: str = ""
    story: str = ""


@dataclass(frozen=True)
class Material:
    """Ids of what there is: events in order of time, questions (disagreements) the nearest first.

    `excerpts` and `quotations` speak to the events or, without events, to the questions. So many
    of the questions (`named`) are those that a theme or a story puts itself.
    """

    events: tuple[str, ...]
    excerpts: tuple[str, ...]
    quotations: tuple[str, ...]
    questions: tuple[str, ...]
    named: int = 0


@memoised(16)
def material(catalogue: Catalogue, subject: Subject) -> Material:
    """Return what sheets on a subject can draw on."""
    if subject.dispute:
        return of_question(catalogue, subject.dispute)
    if subject.story:
        return _of_story(catalogue, subject.story)
    return _of_selection(catalogue, subject.selection)


@memoised(128)
def of_question(catalogue: Catalogue, key: str) -> Material:
    """Return what there is on one disagreement: what positions rest on, and who speaks to it."""
    row = catalogue.disagreements[key]
    excerpts = disagreements.excerpts_by_source(catalogue, key).values()
    spoken = quotations.about(catalogue, "disagreements", key)
    return Material(
        events=_in_time(catalogue, row.events),
        excerpts=tuple(each for ids in excerpts for each in ids),
        quotations=tuple(each.id for each in spoken),
        questions=(key,),
    )


def _of_selection(catalogue: Catalogue, selection: Selection) -> Material:
    positions = query.select(catalogue, selection).positions
    events = [row.id for row in catalogue.events_at(positions.tolist())]
    spoken = quotation_selection.of_events(catalogue, selection, positions)
    fitting = disagreements.of_selection(catalogue, selection, positions)
    first = dict.fromkeys(q for each in selection.theme for q in catalogue.themes[each].questions)
    return Material(
        events=tuple(events),
        excerpts=tuple(excerpt_selection.ids(catalogue, selection)),
        quotations=tuple(row.id for row in spoken),
        questions=_nearest(catalogue, first, fitting),
        named=len(first),
    )


def _of_story(catalogue: Catalogue, story: str) -> Material:
    """The events that its steps show, what they quote, and what speaks to these events."""
    steps = catalogue.stories[story].steps
    named = dict.fromkeys(key for step in steps for key in step.named_disputes)
    quoted = [each for step in steps for each in step.excerpts]
    said = [each for step in steps for each in step.quotations]
    events = [event for step in steps for event in (step.event, *step.events) if event]
    events += [event for key in said for event in catalogue.quotations[key].events]
    events += [event for key in named for event in catalogue.disagreements[key].events]
    events += [event for row in catalogue.excerpts_of(quoted) for event in row.events]
    rows = [catalogue.event(event) for event in _in_time(catalogue, events)]
    told = [each for row in rows for each in row.excerpts]
    spoken = [q.id for row in rows for q in quotations.about(catalogue, "events", row.id)]
    fitting = [key for row in rows for key in row.disagreements]
    return Material(
        events=tuple(row.id for row in rows),
        excerpts=tuple(dict.fromkeys([*quoted, *told])),
        quotations=tuple(dict.fromkeys([*said, *spoken])),
        questions=_nearest(catalogue, named, fitting),
        named=len(named),
    )


def _nearest(catalogue: Catalogue, first: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """The questions named first, then the others, those to which most speak before."""
    named = list(dict.fromkeys(first))
    rest = dict.fromkeys(key for key in others if key not in named)
    ranked = sorted(rest, key=lambda key: -len(of_question(catalogue, key).quotations))
    return (*named, *ranked)


def _in_time(catalogue: Catalogue, events: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(events), key=catalogue.position.__getitem__))
