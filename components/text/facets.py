"""Sentences of filters: their names, what is chosen, what was left out."""

from collections.abc import Sequence

from components.text import bracket
from components.text.common import either, number, plural, shorten
from components.text.events import STATUS_LABELS, TOLD_LABELS
from data.base import date_forms, date_words, dates
from data.catalogue import periods
from data.catalogue.catalogue import Catalogue
from data.selection import facets
from data.selection.facets import FACETS, Facet, Selection

SEARCH = "Search"
CLEAN = "Clean the address"
RESET = "Reset filters"
FILTERS = "Filters"
PERIOD_FROM, PERIOD_TO = "from", "to"
PERIOD_HINT = "Year, month or day: 1997, 1997-05 or 1997-05-27"
ANY = "any"
SEARCH_PLACEHOLDER = "Search events, words, people"
SEARCH_KEY = "/"
DIM = "dim the rest"
FACET_NAMES = {
    "from": "Period",
    "type": "Type",
    "actor": "Actor",
    "role": "only where they act or speak",
    "theme": "Theme",
    "source": "Source",
    "told": "How many texts",
    "status": "Status",
    "q": "Search",
    "contested": "⚑ sources differ",
    "context": "told events only",
}
ACTOR_KINDS = {
    "state": "States",
    "organisation": "Organisations",
    "group": "Groups",
    "body": "Bodies",
    "joint": "Joint bodies",
    "person": "Persons",
    "place": "Places",
    "commentator": "Commentators",
}
YEARS = "Years of the period"
PERIOD_ENDS = ("First year", "Last year")
THROUGH, NO_SOURCE = "Read through", "All texts"
THROUGH_NONE = "Back to all texts"
THROUGH_HINT = "Its dates and words; what it does not tell is pale. Labels in the chart stay ours."
NOTHING = "No event fits these filters."
BACKWARDS = "The period ends before it starts, so that no event fits it."


def result_count(count: int, total: int) -> str:
    """Say how many events are chosen, of how many."""
    return f"{number(count)} of {plural(total, 'event')}"


def more(count: int) -> str:
    """Name the menu of what is asked for less often, and how much of it is set."""
    return f"More filters: {count}" if count else "More filters"


def value_label(facet: Facet, value: str, catalogue: Catalogue) -> str:
    """Return the label of one value of a facet."""
    own = {"told": TOLD_LABELS, "status": STATUS_LABELS}.get(facet.key, {})
    return own.get(value) or facet.vocabulary(catalogue)[value]


ALL = "All events."


def selection_in_words(catalogue: Catalogue, selection: Selection) -> str:
    """Say what is chosen, one phrase a facet."""
    one_time = selection.from_ and selection.from_ == selection.to
    facets = FACETS[2:] if one_time else FACETS
    phrases = [p for facet in facets if (p := phrase(catalogue, selection, facet))]
    if one_time:
        phrases.insert(0, f"in {date_words.in_words(dates.parse(selection.from_))}")
    return f"Events {' and '.join(phrases)}." if phrases else ALL


def period_name(label: str, when: dates.Interval) -> str:
    """Name a period whose label is another's too by its years: "Ada 2012–"."""
    last = (when.end or when.start).years[1]
    return f"{label} {when.start.years[0]}–{'' if when.ongoing else last}"


def chip(facet: Facet, value: str, catalogue: Catalogue) -> str:
    """Name one filter that is set, short: "Theme: assurances", "from 1997"."""
    if facet.kind == "flag":
        return FACET_NAMES[facet.key]
    if facet.kind == "day":
        return f"{PERIOD_FROM if facet.key == 'from' else PERIOD_TO} {value}"
    words = f"“{shorten(value)}”" if facet.kind == "text" else value_label(facet, value, catalogue)
    return f"{FACET_NAMES[facet.key]}: {words}"


def take_off(filter_: str) -> str:
    """Say what a chip does."""
    return f"Remove the filter {filter_}"


WITHOUT = "Without {}: {}"


def without(filter_: str, count: int) -> str:
    """Say what taking one filter off would give."""
    return WITHOUT.format(filter_, plural(count, "event"))


def clear(name: str) -> str:
    """Say what empties a menu."""
    return f"Any {name.lower()}"


def find_in(name: str) -> str:
    """Name the field that narrows a menu."""
    return f"Find in {name.lower()}s"


def phrase(catalogue: Catalogue, selection: Selection, facet: Facet) -> str:
    """Say what one facet asks for; '' if nothing."""
    value = getattr(selection, facet.field)
    if not value or facet.key == "role":
        return ""
    if facet.kind == "many":
        words = either(value_label(facet, each, catalogue) for each in value)
        if facet.key == "actor":
            return f"in which {words} acted" if selection.role else f"that concern {words}"
        return FACET_PHRASES[facet.key].format(words)
    if facet.kind == "day":
        words = date_words.in_words(dates.parse(value))
        return FACET_PHRASES[facet.key].format(words)
    return FACET_PHRASES[facet.key].format(value)


FACET_PHRASES = {
    "from": "from {}",
    "to": "up to {}",
    "type": "of the type {}",
    "theme": "on the theme {}",
    "source": "told by {}",
    "told": "told by {}",
    "status": "with the status {}",
    "q": "with the words “{}”",
    "contested": "on which sources differ",
    "context": "told by at least one source",
}


MOST_NAMED = 20
ADVICE = {
    "bands": f"at most {periods.MOST} of the groups that the menu names",
    "bracket": bracket.ADVICE,
}


def dropped(pairs: Sequence[tuple[str, str]]) -> str:
    """Name the values of an address that mean nothing here, the first ones of many."""
    names = ", ".join(_left_out(key, value) for key, value in pairs[:MOST_NAMED])
    if len(pairs) > MOST_NAMED:
        names += f" and {plural(len(pairs) - MOST_NAMED, 'other', 'others')}"
    return f"Left out of the address, as it cannot be shown here: {names}." if names else ""


def _left_out(key: str, value: str) -> str:
    advice = _advice(key, value) if key in ("from", "to") else ADVICE.get(key, "")
    return f"{key}={shorten(value)}{f' ({advice})' if advice else ''}"


def no_day(key: str, value: str) -> str:
    """Say at a field of the period that it holds no date that it takes, and which is meant."""
    advice = _advice(key, value)
    return f"“{shorten(value)}” is not a year, a month or a day{': ' if advice else ''}{advice}."


def _advice(key: str, value: str) -> str:
    """Say what to write in place of an end of a period, or what is wrong with it, if one can."""
    meant = facets.day_meant(key, value)
    return f"write {meant}" if meant else date_forms.reason(value)


def reads_through(label: str, count: int, total: int, silences: int, later: int) -> str:
    """Say how much of the chosen events one source tells."""
    sentence = f"Read through {label}: it tells {count} of {plural(total, 'event')}"
    rest = f", {later} come after this text" if later else ""
    return f"{sentence} and is silent on {silences}{rest}."
