"""Every visible sentence that is not data, once; functions where a sentence depends on data."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from data import dates, models, through
from data.catalogue import Catalogue
from data.facets import FACETS, Facet, Selection

EXPLORE, ABOUT, NOT_FOUND = "Explore", "About", "Page not found"
COMPARE, READ, TABLE = "Compare", "Read", "Table"
PAGES = {"": EXPLORE, "compare": COMPARE, "read": READ, "table": TABLE, "about": ABOUT}
TABLE_CAPTION = "The chosen events; the heads of columns sort them"
TABLE_COLUMNS = {
    "start": "Date",
    "title": "Event",
    "type": "Type",
    "actors": "Actors",
    "themes": "Themes",
    "told": "Told by",
}
SEARCH = "Search"
NAVIGATION = "Pages"
CLEAN = "Clean the address"
SHARE, SHARED = "Share", "Address copied"
DOWNLOAD = "Download"
# What the menu offers of the events chosen: page or address, and name.
PRINTED = {"handout": "Handout, to print", "worksheet": "Worksheet, to print"}
DOWNLOADS = {
    "events.csv": "Events, for a spreadsheet",
    "excerpts.csv": "Excerpts, for a spreadsheet",
    "events.json": "Events with excerpts, for programs",
    "bibliography.bib": "Sources and references, BibTeX",
    "bibliography.ris": "Sources and references, RIS",
    "bibliography.json": "Sources and references, CSL",
    "annotations.jsonld": "Excerpts as Web Annotations",
    "cite/selection.txt": "Citation of this selection",
}
COLOURS = {"light": "light", "dark": "dark", "projector": "bright room"}
RESET = "Reset filters"
FILTERS = "Filters"
EVENTS = "Events"
EVIDENCE = "Evidence"
LOADING = "Loading …"
DRAWING = "The drawing comes as soon as the page can be read …"
NOT_DRAWN = (
    "The drawing did not come. The rest of the page works without it; "
    "to try again, load the page anew."
)
TIMELINE = "Timeline of events by type"
PERIOD_FROM, PERIOD_TO = "from", "to"
PERIOD_HINT = "Year, month or day: 1997, 1997-05 or 1997-05-27"
SKIP = "Skip to the content"
ANY = "any"
DIM = "dim the rest"

FACET_NAMES = {
    "from": "Period",
    "type": "Type",
    "actor": "Actor",
    "role": "only where they act or speak",
    "theme": "Theme",
    "source": "Source",
    "told": "Told by",
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

TOLD_LABELS = {"0": "no source", "1": "one source", "2": "two sources", "more": "more sources"}

THROUGH, NO_SOURCE = "Read through", "no one source"
THROUGH_NONE = "Back to all sources"
THROUGH_HINT = "Its dates and words; what it does not tell is pale. Labels in the chart stay ours."
NO_DATE = "gives no date"

STATUS_LABELS = {
    "attested": "attested",
    "disputed": "disputed",
    "unattested": "not attested elsewhere",
    "planned": "planned",
    "feared": "feared",
    "undated": "stands at its own date",
}

DATE_OF_LABELS = {"in-force": "in force"}

PHASE_LABELS = {
    "active": "active",
    "suspended-in-part": "suspended in part",
    "suspended": "suspended",
    "dormant": "dormant",
    "ended": "ended",
}

MODALITY_VERBS = {
    "asserts": ("asserts", "assert"),
    "hedges": ("hedges", "hedge"),
    "denies": ("denies", "deny"),
    "evaluates": ("evaluates", "evaluate"),
    "predicts": ("predicts", "predict"),
    "supposes": ("supposes", "suppose"),
}

KIND_LABELS = {
    "event": "event",
    "cause": "cause",
    "evaluation": "evaluation",
    "perception": "perception",
    "theory": "theory",
    "counterfactual": "what might have been",
    "conclusion": "conclusion",
}

FIDELITY_LABELS = {
    "exact": "word for word as first published",
    "translated": "a translation of the words as first published",
    "paraphrased": "not the words as first published, but a paraphrase",
    "not-found": "the words as first published were not found",
}

REFERENCE_LABELS = {
    "primary": "document",
    "press": "press",
    "reference-work": "reference work",
    "scholarship": "scholarship",
}

OUR_TRANSLATION = "our translation"
IN_CONTEXT = "in context"
CITE, COPY_CITATION, CITATION_COPIED = "Cite", "copy citation", "citation copied"
CITATION_FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL"}
RECORD = "Record and scholarship"
ARGUMENTS = "Arguments"
DIFFERENCES = "Where sources differ"
LINKS_TITLE = "Links that sources draw"
# Seen from the event a link starts at, and from the one it leads to.
LINKS = {
    "causes": ("leads to:", "follows from:"),
    "enables": ("makes possible:", "made possible by:"),
    "responds-to": ("responds to:", "is answered by:"),
    "justified-by": ("is justified by:", "serves to justify:"),
    "continues": ("continues:", "is continued by:"),
    "prevents": ("prevents:", "is prevented by:"),
}
ARGUMENTS_NOTE = "What the sources argue without telling an event; not tied to a date"
AGENTS, OTHERS, JOINED = "Who acts", "Also involved", "Joined"
THEMES, PART_OF, PARTS = "Themes", "Part of", "Parts"
NO_EXCERPT = "None of the sources tells this."
PREVIOUS, NEXT, CLOSE = "Previous", "Next", "All excerpts"
OUTSIDE = "This event is outside the current selection."
NOTHING = "No event fits these filters."
BACKWARDS = "The period ends before it starts, so that no event fits it."
ZOOM_IN, ZOOM_OUT, ZOOM_HOME = "Zoom in", "Zoom out", "Show the whole period"
ZOOM = "Zoom"
WINDOW_FROM, WINDOW_TO = "Start of the part shown", "End of the part shown"
OVERVIEW = "Events a year, and the part shown"
LIST_HINT = "Arrow keys move, Enter opens the evidence."
NOT_FOUND_LINE = "There is no page at this address."
BACK_TO_EXPLORE = "Go to the timeline"

HELP, KEYS_TITLE, CLOSE_DIALOG = "Keys", "Keys", "Close"
KEYS = (
    ("/", "to the search"),
    ("?", "these keys"),
    ("↑ ↓", "in a list: the one before, the next; in a text: passage before, next passage"),
    ("Home End", "first, last of a list or passage of a text, or one end of the time"),
    ("Page ↑ ↓", "ten on in a list, or five years"),
    ("letters", "in the list: the next title that begins with them"),
    ("Enter", "open the event, the passage or the difference"),
    ("← →", "on the handles below the timeline: a month"),
    ("Ctrl + wheel", "over the timeline or the staves: zoom"),
    ("Esc", "close a menu"),
)

INTRODUCTION = (
    "The timeline shows forums, steps of enlargement, crises and statements, as bars and symbols.",
    "Choose one, in it or in the list below, and read what each source says of it, word for word.",
    "⚑ stands where sources differ: each is shown, and what the record settles or leaves open.",
)
EXAMPLE = "For example: "
EXAMPLE_LINK = "what the sources say on “{}”"


def theme_switch(now: str) -> str:
    """Name the button that changes the colours: which they are, which come next."""
    names = list(COLOURS)
    following = names[(names.index(now) + 1) % len(names)]
    return f"Colours: {COLOURS[now]} (next: {COLOURS[following]})"


def plural(count: int, one: str, many: str = "") -> str:
    """Say a count with its noun."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def number(count: int) -> str:
    """Write a number, from ten thousand on with a narrow space: "12 345"."""
    return f"{count:,}".replace(",", "\N{NARROW NO-BREAK SPACE}") if count > 9999 else str(count)


def result_count(chosen: int, total: int) -> str:
    """Say how many events are chosen, of how many."""
    return f"{number(chosen)} of {plural(total, 'event')}"


def value_label(facet: Facet, value: str, catalogue: Catalogue) -> str:
    """Return the label of one value of a facet."""
    own = {"told": TOLD_LABELS, "status": STATUS_LABELS}.get(facet.key, {})
    return own.get(value) or facet.vocabulary(catalogue)[value]


def either(parts: Iterable[str]) -> str:
    """Join alternatives: "a, b or c"."""
    *first, last = list(parts)
    return f"{', '.join(first)} or {last}" if first else last


def selection_in_words(catalogue: Catalogue, selection: Selection) -> str:
    """Say what is chosen, one phrase a facet."""
    one_time = selection.from_ and selection.from_ == selection.to
    facets = FACETS[2:] if one_time else FACETS
    phrases = [p for facet in facets if (p := phrase(catalogue, selection, facet))]
    if one_time:
        phrases.insert(0, f"in {dates.words(dates.parse(selection.from_))}")
    return f"Events {' and '.join(phrases)}." if phrases else "All events."


PERIOD_GROUPS = {"moscow": "Moscow", "washington": "Washington", "nato": "NATO", "era": "Eras"}


def period_group(catalogue: Catalogue, group: str) -> str:
    """Name a group of periods; a source's own periods go by its label."""
    source = catalogue.sources.get(group)
    return source.label if source else PERIOD_GROUPS.get(group, group)


def period_name(label: str, when: dates.Interval) -> str:
    """Name a period whose label is another's too by its years: "Putin 2012–"."""
    return f"{label} {when.first.year}–{'' if when.ongoing else when.last.year}"


def chip(facet: Facet, value: str, catalogue: Catalogue) -> str:
    """Name one filter that is set, short: "Theme: assurances", "from 1997"."""
    if facet.kind == "flag":
        return FACET_NAMES[facet.key]
    if facet.kind == "day":
        return f"{PERIOD_FROM if facet.key == 'from' else PERIOD_TO} {value}"
    said = f"“{shorten(value)}”" if facet.kind == "text" else value_label(facet, value, catalogue)
    return f"{FACET_NAMES[facet.key]}: {said}"


def take_off(said: str) -> str:
    """Say what a chip does."""
    return f"Remove the filter {said}"


def without(filter_: str, count: int) -> str:
    """Say what taking one filter off would give."""
    return f"Without {filter_}: {plural(count, 'event')}"


def colophon(catalogue: Catalogue) -> str:
    """Name the dossier and its version, at the foot of a printed page."""
    return f"{catalogue.dossier.title}, version {catalogue.version}. "


def more(left: int) -> str:
    """Say how many excerpts are still to come."""
    return f"Show more excerpts ({left} left)" if left else ""


def first_of(shown: int, count: int) -> str:
    """Lead from the beginning of a list of events to all of it."""
    return f"These are the first {shown}. All {number(count)} in the list of events"


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
        said = either(value_label(facet, each, catalogue) for each in value)
        if facet.key == "actor":
            return f"in which {said} acted" if selection.role else f"that concern {said}"
        return FACET_PHRASES[facet.key].format(said)
    if facet.kind == "day":
        said = dates.words(dates.parse(value))
        return FACET_PHRASES[facet.key].format(said)
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


def opened(title: str, excerpts: int) -> str:
    """Say that an event was opened."""
    return f"{title}: {plural(excerpts, 'excerpt')}."


def dropped(pairs: Iterable[tuple[str, str]]) -> str:
    """Name the values of an address that mean nothing here."""
    said = ", ".join(f"{key}={shorten(value)}" for key, value in pairs)
    return f"Left out of the address, as this dossier does not know it: {said}." if said else ""


def shorten(value: str, length: int = 40) -> str:
    """Cut a value that is too long to name whole."""
    return value if len(value) <= length else f"{value[:length]}…"


def reads_through(label: str, told: int, total: int, silent: int, after: int) -> str:
    """Say how much of the chosen events one source tells."""
    said = f"Read through {label}: it tells {told} of {plural(total, 'event')}"
    later = f", {after} come after this text" if after else ""
    return f"{said} and is silent on {silent}{later}."


def not_told_by(label: str) -> str:
    """Say that the source through which one reads does not tell an event."""
    return f"{label} does not tell it."


def other_sources(count: int) -> str:
    """Name the fold of what the other sources say."""
    return f"What other sources say ({plural(count, 'excerpt')})"


def event_date(catalogue: Catalogue, event: Any) -> str:
    """Say when an event was, and what it is a date of."""
    if event.status == through.UNDATED:
        return NO_DATE
    when = catalogue.interval(event)
    said = dates.interval_words(when)
    label = DATE_OF_LABELS.get(event.date_of, event.date_of)
    lasted = when.end is not None and not when.ongoing
    if not label or (when.end is not None and label == "began"):
        return said
    if lasted and label != "held":  # signed, announced … is said of the start alone
        return f"{dates.words(when.start)} ({label}) to {dates.words(when.end)}"
    return f"{said} ({label})"


def states(catalogue: Catalogue, event: str, first: date, last: date) -> list[str]:
    """Say in which states a forum was within a period; active is said where it was nothing else."""
    found, phases = [], catalogue.phases.get(event, [])
    for phase in phases:
        when = dates.interval(phase.start, phase.end, catalogue.today)
        if phase.state != "active" and when.first <= last and when.last >= first:
            found.append(f"{PHASE_LABELS[phase.state]} {dates.interval_words(when)}")
    return found if found or not phases else [PHASE_LABELS["active"]]


def witnesses(told: int) -> str:
    """Say how many sources tell an event."""
    return f"told by {TOLD_LABELS['0']}" if not told else f"told by {plural(told, 'source')}"


def members(count: int) -> str:
    """Say how many members NATO had."""
    return plural(count, "member")


def differ(catalogue: Catalogue, disagreements: Iterable[str]) -> str:
    """Say of what kind the differences on an event are."""
    kinds = kinds_of_difference(catalogue, disagreements)
    return f"⚑ sources differ: {kinds}" if kinds else ""


def kinds_of_difference(catalogue: Catalogue, disagreements: Iterable[str]) -> str:
    """Name the kinds of some differences, each once."""
    kinds = (kind for key in disagreements for kind in catalogue.disagreements[key].kind)
    return ", ".join(dict.fromkeys(kinds))


def speaks(catalogue: Catalogue, excerpt: Any) -> str:
    """Say whose words an excerpt holds and how: "the writer asserts", "attributed to …: hedges"."""
    source = catalogue.sources[excerpt.source]
    several = "|" in source.author
    verb = MODALITY_VERBS[excerpt.modality][several]
    writer = f"the {'authors' if several else 'writer'}"
    actor = catalogue.actors.get(excerpt.speaker)
    speaker = actor.label if actor else excerpt.speaker
    match excerpt.voice:
        case "own":
            return f"{writer} {verb}"
        case "attributed":
            return f"view attributed to {speaker}; {writer} {verb}"
        case "quoted":
            return f"quoting {speaker}; {writer} {verb}"
    return (
        f"{writer} {verb}, partly in the words of {speaker}"
        if speaker
        else f"{writer} {verb}, in part quoting"
    )


def gives(excerpt: Any, event: Any) -> str:
    """Say the date that an excerpt gives for the event, and whether it is the event's own."""
    if not excerpt.claim_date:
        return "gives no date" if excerpt.kind == "event" else ""
    when = "/".join(filter(None, [event.start, event.end])) if event else ""
    if excerpt.claim_date == when:
        return "gives the same date"
    return f"gives: {dates.claim_words(excerpt.claim_date)}"


def authors(names: str) -> str:
    """Say who wrote a source: "Begum, Imrana and Khan, Shabir Ahmad"."""
    return " and ".join(names.split("|"))


def silent(labels: list[str]) -> str:
    """Name the sources that do not tell an event within their horizon."""
    return f"Does not tell it: {', '.join(labels)}." if labels else ""


def after(sources: list[models.Source]) -> str:
    """Name the sources whose horizon ends before the event."""
    said = "; ".join(f"{s.label} (up to {dates.words(dates.parse(s.horizon))})" for s in sources)
    return f"After this text: {said}." if said else ""


def reference_line(catalogue: Catalogue, reference: models.Reference) -> str:
    """Describe a reference: kind, party, author, container, date, date of access."""
    party = catalogue.actors.get(reference.party)
    issued = dates.words(dates.parse(reference.issued)) if reference.issued else ""
    seen = f"accessed {dates.words(dates.parse(reference.accessed))}" if reference.accessed else ""
    kind = REFERENCE_LABELS[reference.kind] + (f" of {party.label}" if party else "")
    parts = [
        kind,
        authors(reference.author),
        reference.container_title,
        reference.publisher,
        issued,
        seen,
    ]
    return " · ".join(part for part in parts if part)


OTHER_PLOTLY = (
    "node_modules has plotly.js {}, but plotly.py draws for {}: the basic bundle is not used. "
    "`npm ci` brings the right one."
)


def public_address_warning(host: str, url: str) -> str:
    """Say what it means to serve on an address that others can reach."""
    return (
        f"Serving on {host}: everybody who reaches this machine, under {url}, can read the "
        "dossier and the texts given with --texts; nobody can change anything."
    )
