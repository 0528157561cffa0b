"""Sentences of events, excerpts and references."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from components.text.common import number, plural
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.rows import EventRow, ExcerptRow
from data.sources import through_one
from data.tables import models, plain

EVENTS = "Events"
EVIDENCE = "Evidence"
TOLD_LABELS = {"0": "no source", "1": "one source", "2": "two sources", "more": "more sources"}
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
LONGEST = 40  # letters of a label; a dossier with strict rules has shorter ones
OUR_TRANSLATION = "our translation"
IN_CONTEXT = "in context"
RECORD = "Record and scholarship"
RECORD_LINE = "Record:"
ARGUMENTS = "Arguments"
DISAGREEMENTS = "Where sources differ"
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
PREVIOUS, NEXT = "Previous", "Next"
OUTSIDE = "This event is outside the current selection."


def more(count: int) -> str:
    """Say how many passages (excerpts, documents, records) are still to come."""
    return f"Show more ({number(count)} left)" if count else ""


def beyond(rest: int) -> str:
    """Say how many passages do not fit into a page."""
    passages = plural(rest, "more passage does", "more passages do")
    return f"{passages} not fit here: choose fewer events."


def first_of(first: int, count: int) -> str:
    """Lead from the beginning of a list of events to all of it."""
    return f"These are the first {first}. All {number(count)} in the list of events"


def close(catalogue: Catalogue) -> str:
    """Name the way from an event to what stands beside the timeline without one."""
    return "All excerpts" if "texts" in contents(catalogue) else "All events"


def opened(title: str, excerpts: int) -> str:
    """Say that an event was opened, and how many excerpts it has, if any."""
    return f"{title}: {plural(excerpts, 'excerpt')}." if excerpts else title


def not_told_by(label: str) -> str:
    """Say that the source through which one reads does not tell an event."""
    return f"{label} does not tell it."


def other_sources(count: int) -> str:
    """Name the fold of what the other sources say."""
    return f"What other sources say ({plural(count, 'excerpt')})"


def event_date(catalogue: Catalogue, event: EventRow) -> str:
    """Say when an event was, and what it is a date of."""
    if event.status == through_one.UNDATED:
        return NO_DATE
    when = catalogue.interval(event)
    words = date_words.interval_in_words(when)
    label = DATE_OF_LABELS.get(event.date_of, event.date_of)
    lasted = when.end is not None and not when.ongoing
    if not label or (when.end is not None and label == "began"):
        return words
    if lasted and label != "held":  # signed, announced … is said of the start alone
        return f"{date_words.in_words(when.start)} ({label}) to {date_words.in_words(when.end)}"
    return f"{words} ({label})"


def label(event: EventRow) -> str:
    """Return the label of an event on a timeline, flagged where sources differ on what matters."""
    return with_flag(event, short(event))


def short(event: EventRow) -> str:
    """Return what an event is called for short; what is too long for a label is cut."""
    return event.short if len(event.short) <= LONGEST else plain.label(event.short, LONGEST)


def with_flag(event: EventRow, words: str) -> str:
    """Return what is written of an event; a flag says that sources differ on what happened.

    On a fact, a date, who acted or who is to blame: other differences are told where one reads.
    """
    return f"{words} ⚑" if event.flagged else words


def states(catalogue: Catalogue, event: str, first: date, last: date) -> list[str]:
    """Say in which states an event was in a period; active is said where it was nothing else."""
    dated = phases(catalogue, event)
    sentences = [words for start, end, words in dated if start <= last and end >= first]
    never = not catalogue.phases.get(event)
    return sentences if sentences or never else [PHASE_LABELS["active"]]


def phases(catalogue: Catalogue, event: str) -> list[tuple[date, date, str]]:
    """Return the phases of an event but the active ones: first and last day, state and years."""
    dated = (
        (phase.state, dates.interval(phase.start, phase.end, catalogue.today))
        for phase in catalogue.phases.get(event, [])
        if phase.state != "active"
    )
    return [
        (when.first, when.last, f"{PHASE_LABELS[state]} {date_words.interval_in_words(when)}")
        for state, when in dated
    ]


def kind(catalogue: Catalogue, event: EventRow) -> str:
    """Name the type of an event; '' where all are of one."""
    return catalogue.types[event.type].label if "lanes" in contents(catalogue) else ""


def witnesses(catalogue: Catalogue, event: EventRow) -> str:
    """Say how many sources tell an event; '' where there are no two to tell it.

    That none does is said where their silence is known.
    """
    there = contents(catalogue)
    if "tellings" not in there or not (event.told or "silence" in there):
        return ""
    return f"told by {plural(event.told, 'source') if event.told else TOLD_LABELS['0']}"


def none_tells(catalogue: Catalogue) -> str:
    """Say of an event that no source tells it; '' where that is not known, or goes unsaid."""
    return NO_EXCERPT if contents(catalogue) >= {"tellings", "silence"} else ""


def differ(catalogue: Catalogue, disagreements: Sequence[str]) -> str:
    """Say that there are disagreements on an event, and of what kind; '' if there are none."""
    if not disagreements:
        return ""
    kinds = kinds_of_disagreement(catalogue, disagreements)
    return f"⚑ sources differ: {kinds}" if kinds else "⚑ sources differ"


def kinds_of_disagreement(catalogue: Catalogue, disagreements: Iterable[str]) -> str:
    """Name the kinds of some disagreements, each once."""
    kinds = (kind for key in disagreements for kind in catalogue.disagreements[key].kind)
    return ", ".join(dict.fromkeys(kinds))


def flagged_kinds(catalogue: Catalogue, disagreements: Iterable[str]) -> str:
    """Name the kinds of some disagreements that are flagged, each once."""
    kinds = (kind for key in disagreements for kind in catalogue.disagreements[key].kind)
    return ", ".join(kind for kind in dict.fromkeys(kinds) if kind in models.FLAGGED)


def speaks(catalogue: Catalogue, excerpt: ExcerptRow) -> str:
    """Say whose words an excerpt holds and how: "the writer asserts", "attributed to …: hedges".

    What is not coded stays unsaid; '' if nothing is.
    """
    source = catalogue.sources[excerpt.source]
    several = "|" in source.author
    writer = f"the {'authors' if several else 'writer'}"
    verb = MODALITY_VERBS[excerpt.modality][several] if excerpt.modality else ""
    manner = f"{writer} {verb}" if verb else ""
    actor = catalogue.actors.get(excerpt.speaker)
    speaker = actor.label if actor else excerpt.speaker
    another = speaker or "another"
    match excerpt.voice:
        case "own":
            return manner or f"{writer}’{'' if several else 's'} own words"
        case "attributed":
            return "; ".join(filter(None, (f"view attributed to {another}", manner)))
        case "quoted":
            return "; ".join(filter(None, (f"quoting {another}", manner)))
        case "mixed":
            part = f"partly in the words of {speaker}" if speaker else "in part quoting"
            return ", ".join(filter(None, (manner, part)))
    return "; ".join(filter(None, (speaker, manner)))


def gives(excerpt: ExcerptRow, event: EventRow | None) -> str:
    """Say the date that an excerpt gives for the event, and whether it is the event's own."""
    if not excerpt.claim_date:
        return "gives no date" if excerpt.kind == "event" else ""
    when = "/".join(filter(None, [event.start, event.end])) if event else ""
    if excerpt.claim_date == when:
        return "gives the same date"
    return f"gives: {date_words.claim_in_words(excerpt.claim_date)}"


def cites(work: str) -> str:
    """Say what an excerpt gives as its evidence; '' if nothing."""
    return f"cites {work}" if work else ""


def sic(correction: str) -> str:
    """Say how a garbled passage is to be read; '' if it is not garbled."""
    return f"(sic) {correction}" if correction else ""


def fidelity(kind: str, original: str) -> str:
    """Say how quoted words stand to those first published, which follow if they are known."""
    words = f" “{original}”" if original else ""
    return f"Quoted words: {FIDELITY_LABELS[kind]}.{words}" if kind else ""


def authors(names: str) -> str:
    """Say who wrote a source: "Begum, Imrana and Khan, Shabir Ahmad"."""
    return " and ".join(re.sub(r"^\{(.*)\}$", r"\1", name.strip()) for name in names.split("|"))


def reach(source: models.Source) -> str:
    """Say up to when a source knows of events; '' if that is not known."""
    return date_words.in_words(dates.parse(source.horizon)) if source.horizon else ""


def silent(labels: list[str]) -> str:
    """Name the sources that do not tell an event within their horizon."""
    return f"Does not tell it: {', '.join(labels)}." if labels else ""


def after(sources: list[models.Source]) -> str:
    """Name the sources whose horizon ends before the event."""
    names = "; ".join(f"{source.label} (up to {reach(source)})" for source in sources)
    return f"After this text: {names}." if names else ""


def _container(reference: models.Reference) -> str:
    """Where it appeared, with its numbers: "Quarterly 44 (1), pp. 7–41"."""
    issue = f"({reference.issue})" if reference.issue else ""
    title = " ".join(filter(None, (reference.container_title, reference.volume, issue)))
    if not reference.page:
        return title
    return f"{title}, {'pp.' if '–' in reference.page else 'p.'} {reference.page}".lstrip(", ")


def reference_line(catalogue: Catalogue, reference: models.Reference) -> str:
    """Describe a reference: kind, party, author, container, date, date of access."""
    parties = [catalogue.actors[key].label for key in reference.party if key in catalogue.actors]
    issued = date_words.in_words(dates.parse(reference.issued)) if reference.issued else ""
    access = (
        f"accessed {date_words.in_words(dates.parse(reference.accessed))}"
        if reference.accessed
        else ""
    )
    kind = REFERENCE_LABELS.get(reference.kind, "")
    kind += f" of {' and '.join(parties)}" if kind and parties else ""
    parts = [
        kind,
        authors(reference.author),
        _container(reference),
        reference.publisher,
        reference.collection,
        reference.archive,
        issued,
        access,
    ]
    return " · ".join(part for part in parts if part)
