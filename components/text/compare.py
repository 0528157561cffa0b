"""The sentences of the page Compare: the score, disagreements, coverage."""

import re
from collections.abc import Iterable

from components.text.common import both, either, number, plural
from components.text.events import reach
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.sources import coverage
from data.sources.claims import Claim
from data.sources.disagreements import State
from data.tables import models

TITLE = "Compare"
SCORE = "A stave for each text: the events it tells, in order of time"
DISAGREEMENTS = "Differences"

# --- the score -------------------------------------------------------------------------------

TIMES = {2: "twice"} | {
    n: f"{word} times"
    for n, word in enumerate(("three", "four", "five", "six", "seven", "eight"), 3)
}
BAND = ("Told by two texts", "or more; bold: by", "three or more")
UPRIGHT, LEVEL = "An upright", "A level"  # threads across the page, and down it
SCORE_KEY = (
    ("score-hollow", "the text gives no date"),
    ("score-alone", "told by one text alone"),
    ("score-tick", "does not tell it"),
    ("score-after", "after what the text knows"),
    ("score-link", "a link that a text draws"),
)
SHORT_CLAIM = 18  # signs of a date that stand in a column
AFTER_THIS_TEXT = "after what this text knows"
TELLINGS = "What each text says of an event"
POINT = "Point at an event to light it in every text; a click keeps it."
POINT_IN_ONE = "Point at an event to read what the text says of it; a click keeps it."
SHARED = "Events of several texts"
SHARED_KEYS = "← → next shared event · Enter opens it"
# What a text says of two events, between their names.
LINKS = {
    "causes": "led to",
    "enables": "made possible",
    "responds-to": "answered",
    "justified-by": "was justified by",
    "continues": "continued",
    "prevents": "prevented",
}
NONE_TOLD = "None of the sources tells any of the chosen events."
SCORE_TABLE = "The score as a table"
SCORE_TABLE_CAPTION = "What date each text gives for the chosen events, in order of time"
SCORE_TABLE_HINT = "Arrow keys move among the events, Enter chooses one."
EVENT = "Event"
IN_TABLE_NOTE = "–: not told, though within what the text knows"


def descriptor(source: models.Source) -> str:
    """Describe a source in a line: genre, year, evidence."""
    year = "no date" if source.issued_basis else ""
    if source.issued:
        span = dates.parse(source.issued)
        first, last = span.years
        year = str(first) if first == last else f"{first}–{last % 100:02}"
        year = date_words.in_words(span) if span.given else year
    evidence = re.split(r"[,;:(]", source.evidence)[0].strip().replace(" ", "\u00a0", 1)
    return " · ".join(filter(None, (source.genre, year, evidence)))


def title(sources: int) -> str:
    """Name the page: "The same years, told four times"."""
    if sources == 1:
        return "The years as one text tells them"
    return f"The same years, told {TIMES.get(sources, f'{number(sources)} times')}"


def key(events: int, alone: int, sources: int, upright: str = UPRIGHT) -> str:
    """Say in a sentence how the score is read, and how many events one text tells alone.

    `upright`: how a thread runs that is the same date.
    """
    if sources < 2:
        return ""
    sentence = f"{upright} thread is the same date, a slanted one another; a tick is what a text "
    if not events:
        return f"{sentence}does not tell."
    told = f"the {plural(events, 'event')} of all texts"
    of_one = f", {number(alone)} of them told by one alone" if alone else ""
    return f"{sentence}does not tell of {told}{of_one}."


def tells(source: models.Source, silences: int) -> str:
    """Say after a count of events what it counts, and what only others tell up to the horizon."""
    return f" told, {number(silences)} it does not tell" if source.horizon else " told"


def alone(count: int) -> str:
    """Count what one text alone tells in a year, before it is unfolded."""
    return f"{plural(count, 'event')} told by one text alone"


def beyond(count: int) -> str:
    """Count what found no room above a stack."""
    return f"+{number(count)}"


def why_silent(source: models.Source, *, after: bool) -> str:
    """Say why a text says nothing of an event."""
    if after:
        return f"knows nothing after {reach(source)}"
    return f"knows of {reach(source)}, does not tell it" if source.horizon else CELLS["not-told"]


def told_by(count: int, sources: int) -> str:
    """Say how many of the texts tell an event."""
    return f"told by {number(count)} of {plural(sources, 'text')}"


def more(count: int) -> str:
    """Name the fold of what else a text says of an event."""
    return plural(count, "more passage")


def link(label: str, kind: str) -> str:
    """Sign a link that a text draws between two events: "Beta says: led to"."""
    return f"{label} says: {LINKS[kind]}"


def tells_title(source: models.Source) -> str:
    """Say of which events those counts are."""
    until = reach(source)
    horizon = f", up to this text’s horizon, {until}" if until else ""
    return f"Of the chosen events that some text tells{horizon}"


def claim(mark: Claim) -> str:
    """Say what date a source gives for an event, or that it gives none."""
    return date_words.claim_in_words(mark.dates[0]) if mark.dates else "no date"


def claim_short(mark: Claim) -> str:
    """Say the same in the width of a column: long words by their years, "2000–2003"."""
    words, (first, last) = claim(mark), mark.when.start.years
    years = str(first) if first == last else f"{first}–{last}"
    return words if len(words) <= SHORT_CLAIM else years


def in_words(mark: Claim | None, after: bool) -> str:
    """Say what a source gives for an event: a date, none, or why it does not tell it."""
    if mark:
        return claim(mark)
    return CELLS["after" if after else "not-told"]


def in_table(mark: Claim | None, after: bool) -> str:
    """Say the same in a narrow cell."""
    return in_words(mark, after) if mark or after else "–"


def end(source: models.Source) -> str:
    """Say where a stave ends."""
    return f"After this text: it reaches {reach(source)}"


# --- disagreements ---------------------------------------------------------------------------

KINDS_NAME = "Difference"
ANY_KIND = "any kind"
KIND_LABELS = {
    "date": ("date", "When it was, or in which order."),
    "agency": ("agency", "Who acted."),
    "blame": ("blame", "Through whose doing it came."),
    "fact": ("fact", "Whether it was so."),
    "content": ("content", "What was said, done or founded."),
    "scope": ("scope", "How much of it, how far, how long."),
    "framing": ("framing", "In which words it is told."),
    "interpretation": ("interpretation", "What it means, and why."),
}
CELLS: dict[State, str] = {
    "not-said": "not said",
    "not-told": "does not tell it",
    "after": "after this text",
    "unknown": "",
}
BETWEEN, WITHIN = "Between texts", "Within one text"
ON_THIS_EVENT = "On this event"
LIST_HINT = "Arrow keys move, Enter opens."
ASPECT = "Aspect"
QUOTES = "The passages in full"
WORKSHEET = "Worksheet of this difference, to print"
MARKS = "words marked by us"
CONCERNED, CHOSEN = "Events concerned", "only of {}"
PREVIOUS, NEXT, ALL = "Previous", "Next", "All differences"
STEPS = "Differences"
OUTSIDE = "This difference is outside the current selection."
NO_DISAGREEMENT = "No difference is recorded among what fits these filters."
NONE_OF_KIND = "No difference of this kind is recorded among what fits these filters."
SHOW_ALL_KINDS = "Show every kind"
NONE_ON_EVENT = "No difference recorded on this event."
READ_EVENT = "Open the event"
LEAVE_EVENT = "Leave this event"
COMPARE_THIS, COMPARE_EVENT = "Compare side by side", "compare"


def disagreement_count(between: int, within: int) -> str:
    """Count the disagreements: "41 differences · 9 within one text"."""
    count = plural(between + within, "difference")
    return f"{count} · {number(within)} within one text" if within else count


def kinds_short(names: Iterable[str]) -> str:
    """Name the kinds of a disagreement in a list: "date, agency"."""
    return ", ".join(KIND_LABELS[name][0] for name in names)


def kinds(names: Iterable[str]) -> str:
    """Name the kinds of a disagreement: "Difference of date and agency"; that alone of none."""
    labels = [KIND_LABELS[name][0] for name in names]
    return f"{KINDS_NAME} of {both(labels)}" if labels else KINDS_NAME


def kinds_chosen(names: Iterable[str]) -> str:
    """Say which kinds alone are shown."""
    return CHOSEN.format(either(KIND_LABELS[name][0] for name in names))


def period(catalogue: Catalogue, row: models.Disagreement) -> str:
    """Say what time a disagreement is about; '' if no time in particular."""
    if not row.start:
        return ""
    return date_words.interval_in_words(dates.interval(row.start, row.end, catalogue.today))


def who_parts(catalogue: Catalogue, sides: Iterable[Iterable[str]]) -> str:
    """Name who parts from whom: "Alpha, Beta | Gamma"."""
    return " | ".join(
        ", ".join(catalogue.sources[source].label for source in side) for side in sides
    )


def aspects_without(labels: Iterable[str]) -> str:
    """Name the aspects without positions; that texts agree is never claimed."""
    names = ", ".join(label.lower() for label in labels)
    return f"No difference recorded: {names}." if names else ""


def of_source(label: str) -> str:
    """Name the excerpts of one source."""
    return f"Excerpts of {label}"


ANNOUNCEMENT = "Difference: {}"


def announcement(question: str) -> str:
    """Say that a disagreement was opened."""
    return ANNOUNCEMENT.format(question)


# --- coverage --------------------------------------------------------------------------------

COVERAGE = "Coverage"
COVERAGE_NOTE = (
    "How many excerpts each text gives to which years and themes. The texts are of unequal "
    "length, so that the numbers come per 1 000 words of each first."
)
SHOWN_AS = "Numbers"
SHOWN = (("per", "per 1 000 words"), ("count", "excerpts counted"))
BY_YEAR = "By year"
BY_YEAR_CAPTION = "Excerpts by text and by the year in which the events they tell began"
BY_THEME = "By theme"
BY_THEME_CAPTION = "Excerpts by theme and text; one excerpt may have several themes"
SOURCE, THEME = "Text", "Theme"
ALL_EXCERPTS = "all"
ALL_EXCERPTS_ONCE = "All excerpts, each once"
COLUMNS = {
    coverage.BEFORE: "before",
    coverage.AFTER: "after",
    coverage.NO_EVENT: "no event",
}
ZERO = "·"
ALONE = "Told by one text only"
NO_SOURCE = "What none of them tells"
NOBODY_ALONE = "No chosen event is told by one text only."
NOTHING_UNTOLD = "Every chosen event is told by some text."


def only_witness(label: str, count: int) -> str:
    """Count the events that one source alone tells."""
    return f"{label}: {plural(count, 'event')}"


def no_witness(count: int) -> str:
    """Count the events that no source tells."""
    return f"{plural(count, 'event')}, each with why it belongs here"


def weightiest(count: int, total: int) -> str:
    """Say that only some of the events that sources tell are drawn; '' if all are."""
    if count == total:
        return ""
    return (
        f"Drawn, and counted beside the staves, are the {count} weightiest of {number(total)} "
        "events that sources tell. A theme or a shorter period has fewer."
    )


def first_disagreements(first: int, count: int) -> str:
    """Say that only some of the disagreements are listed."""
    return (
        f"These are the first {first} of {number(count)}. "
        "A kind, a theme or a shorter period has fewer."
    )


def decade(year: str) -> str:
    """Name the decade of a year: "1990s"."""
    return f"{year[:-1]}0s"


def years(first: int, count: int) -> str:
    """Name some years by their first: "1990s", "1900–1999"."""
    return f"{first}s" if count == 10 else f"{first}–{first + count - 1}"


def ratio(value: float) -> str:
    """Say a number per 1 000 words: one decimal below ten."""
    return f"{value:.1f}" if value < 9.95 else f"{value:.0f}"


def not_in_copy(count: int) -> str:
    """Say how many more events a difference concerns than stand in a copy of a part."""
    verb = "is" if count == 1 else "are"
    return f"{plural(count, 'other event')} it concerns {verb} not in this copy."
