"""The sentences of the page Read: a source's text, its words, and what is known of it."""

from collections.abc import Iterable

from babel import Locale, UnknownLocaleError

from components.text.common import locator, number, plural, shorten
from components.text.events import STATUS_LABELS, authors, reach
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.sources.profile import Fault
from data.tables import models

TITLE = "Read"
INTRODUCTION = (
    "The texts of this dossier: what is quoted of them is marked, and leads to the events that it "
    "tells, with what else is said of these."
)
PARTS = "Parts of this page"
TEXT, WORDS, WHO = "Text", "Words", "About this source"
SOURCES = "Sources"
PASSAGE = "Passage"
RIBBON_NAME = "Years that the text tells of"
BESIDE = "Read beside this text"
BESIDE_ALONE = "Read it alone"
BESIDE_NO_TEXTS = "Its quoted passages, with […] where words may be left out."
NO_TEXTS = (
    "The full text is not at hand: here stand the quoted passages in order, and […] where words "
    "may be left out. Start the program with --texts DIR, the folder of the texts, for the whole."
)
CLEANED = "How it was cleaned for display"
GAP, GAP_TITLE = "[…]", "Words may be left out here"
SIC = "[sic]"
REPORTED = "passage reported"
LEGEND = (
    ("passage", "a quoted passage"),
    (REPORTED, "in it the writer gives another’s words or view"),
    ("passage several", "two or more passages overlap"),
    ("passage pale", "outside the current selection"),
)
CHOOSE = "Choose a marked passage: here follow which events it tells"
CHOOSE_OF_SEVERAL = (
    "Choose a marked passage: here follow who speaks in it, which events it tells, and where "
    "others stand"
)
BY_KEYBOARD = (
    "By keyboard: Tab to the text, the arrow keys move from passage to passage, Enter opens."
)
PREVIOUS, NEXT, CLOSE = "Previous", "Next", "Close"
EVENTS = "Events it tells"
NO_EVENT = "It tells no event."
OTHERS = "Where others stand"
NOBODY = "No other source tells it."
OVERLAPS = "The same words belong to another passage too:"
ELSEWHERE = "This passage stands in another text:"

FIND = "Words to look for"
FIND_HINT = (
    "Words that follow one another, the last one as far as you type it; capitals and accents make "
    "no difference. It is the search of the header: it filters the events, too."
)
PRESETS = "Words side by side"
PRESETS_CAPTION = (
    "How often a text uses a word, per 1 000 words, and in brackets how many times. "
    "A * stands for any ending. Choose a row to read the lines."
)
PRESETS_HEAD = "Words for"
NONE = "–"

FACTS, ADDRESS = "What it is", "Address"
NOTES = "Whom it cites"
NO_NOTES = "No quoted passage comes with a note."
ONCE = "Cited once"
AT_ODDS = "Notes at odds with dates"
NONE_AT_ODDS = (
    "None found: no note names a work later than this text, or older than what it is given for."
)
NOTHING_TO_JUDGE = "Nothing to judge, as there are no notes."
FAULTS: dict[Fault, str] = {
    "after-the-text": "the work named is later than this text",
    "before-the-event": "the work named is older than what it is given for",
}
VOICES = "Who speaks in it, and how"
VOICE_LABELS = {
    "own": "in its own voice",
    "attributed": "as the view of somebody",
    "quoted": "in quotation marks",
    "mixed": "partly quoted",
}
FIDELITY = {
    "exact": "word for word",
    "translated": "in translation",
    "paraphrased": "in paraphrase",
    "not-found": "first publication not found",
}
SHARE = "What rests on it"
DEPENDENCE = "Dependence"
INDEPENDENT = "On no other source of this dossier, as far as was found; none of them on it."
FULL_TEXT, QUOTES_ONLY = "full text at hand", "full text not at hand"


def how_to(catalogue: Catalogue) -> str:
    """Say how a passage is chosen, and what follows then."""
    several = "tellings" in contents(catalogue)
    return f"{CHOOSE_OF_SEVERAL if several else CHOOSE}. {BY_KEYBOARD}"


def title(label: str) -> str:
    """Name the page of a source."""
    return f"Read: {label}"


def date_of(source: models.Source) -> str:
    """Say when a source appeared and how that is known."""
    if not source.issued:
        return source.issued_basis
    basis = f" ({source.issued_basis})" if source.issued_basis else ""
    return f"{date_words.in_words(dates.parse(source.issued))}{basis}"


def facts(source: models.Source, excerpts: int) -> list[tuple[str, str]]:
    """Say what the table of sources knows of one, each with its name; what is empty is left out.

    Of a text of which it is said how it was looked for, who wrote it and where it appeared is then
    unknown.
    """
    unknown = "unknown" if source.provenance else ""
    rows = [
        ("Title", source.title),
        ("Author", authors(source.author) or unknown),
        ("Published in", source.container_title or source.publisher or unknown),
        ("Date", date_of(source)),
        ("Genre", source.genre),
        ("Language", language(source.language)),
        ("Evidence it gives", source.evidence),
        ("Horizon", ": ".join(filter(None, (reach(source), source.horizon_basis)))),
        ("Standpoint", source.standpoint),
        ("Provenance", source.provenance),
        ("Cleaned for display", source.cleaning),
        ("Size", size(source, f"{plural(excerpts, 'excerpt')} here")),
        ("Note", source.note),
    ]
    return [(name, value) for name, value in rows if value]


def summary(source: models.Source, passages: int, *, whole: bool) -> list[tuple[str, str]]:
    """Describe a source to choose from; `whole` if its full text is at hand."""
    at_hand = FULL_TEXT if whole else QUOTES_ONLY
    rows = [
        ("Date", date_of(source)),
        ("Evidence it gives", source.evidence),
        ("Horizon", reach(source)),
        ("Size", f"{size(source, plural(passages, 'quoted passage'))}; {at_hand}"),
    ]
    return [(name, value) for name, value in rows if value]


def size(source: models.Source, passages: str) -> str:
    """Say how long a source is, if that is known, and how much of it is here."""
    words = f"{source.words} words" if source.words else ""
    return ", ".join(filter(None, (words, passages)))


def language(tag: str) -> str:
    """Name a language in English; a tag that is not known by itself, '' for none."""
    try:
        return (Locale.parse(tag, sep="-").get_language_name("en") or tag) if tag else ""
    except (UnknownLocaleError, ValueError):
        return tag


def place(paragraph: int) -> str:
    """Name a paragraph; sign and number stay on one line."""
    return locator(str(paragraph))


def hits(q: str, count: int) -> str:
    """Say how often the words of a search stand in a text."""
    words = f"“{shorten(q)}”"
    if not count:
        return f"{words} stands nowhere in what is shown here."
    return f"{words}: {plural(count, 'place')} in this text, marked; the first one is shown."


def passage_count(passages: int, fitting: int) -> str:
    """Say how many passages are quoted and how many of them belong to the selection."""
    count = f"{plural(passages, 'quoted passage')}"
    return (
        f"{count}."
        if fitting == passages
        else f"{count}, {number(fitting)} of them in the selection."
    )


def first_passages(count: int) -> str:
    """Say that of very many passages only some are shown."""
    return (
        f"Shown are the first {count} of the selection, in order of the table. "
        "A theme or a shorter period brings others."
    )


def ribbon(sources: int) -> str:
    """Head the years of a text; beside others, who else tells is shown too."""
    return "When, and who else" if sources > 1 else "When"


def beside(label: str) -> str:
    """Say what a dot leads to."""
    return f"Open {label} beside this text, at what it says of it"


def places(event: str) -> str:
    """Head the places in the text beside where an event is told."""
    return f"It tells “{event}” at"


def overlap(passages: int) -> str:
    """Say that several passages share words."""
    return f"{passages} passages overlap here"


def announcement(label: str, place: str) -> str:
    """Say that a passage was opened, and where it stands."""
    where = f"paragraph {place}" if place.isdecimal() else place
    return f"Passage of {', '.join(filter(None, (label, where)))}."


def date_and_status(status: str, when: str) -> str:
    """Say when an event was, and its status if it is not attested."""
    return when if status == "attested" else f"{when} · {STATUS_LABELS[status]}"


def quoted_documents(count: int) -> str:
    """Head the documents whose words a passage gives."""
    return f"{'A document' if count == 1 else 'Documents'} that this passage quotes"


def other_documents(count: int) -> str:
    """Head the documents on what a passage tells whose words it does not give."""
    what = "a document" if count == 1 else f"{count} documents"
    return f"Beside it, {what} that this passage does not quote"


def more_documents(count: int, topic: str) -> str:
    """Name the documents on an event or a question that are not shown."""
    return f"{plural(count, 'more document')} on “{topic}”"


def rate(count: int, rate: float) -> str:
    """Say how often a word stands in a text: per 1 000 words, then how many times."""
    return f"{rate:.1f} ({count})"


def search_scope(*, whole: bool, translated: bool) -> str:
    """Say what is searched: `whole` texts or quotes, of which some are `translated`."""
    if whole:
        return (
            "Searched: the whole texts. Lines in quoted passages lead to the passage, "
            "the others (dotted) to the paragraph."
        )
    scope = "Searched: the quoted passages alone, as the full texts are not at hand (--texts DIR)."
    return f"{scope} Translations are ours and are not searched." if translated else scope


def frequency(count: int, rate: float, words: int) -> str:
    """Say how often a search met in a source."""
    if not count:
        return f"not in {plural(words, 'word')}"
    return f"{rate:.1f} per 1 000 words: {plural(count, 'time')} in {plural(words, 'word')}"


def more_lines(count: int) -> str:
    """Name the lines that are folded."""
    return f"{plural(count, 'more line')}"


def forms(counts: Iterable[tuple[str, int]]) -> str:
    """Name the forms in which a word was met, with how often."""
    return " · ".join(f"{form} {count}" for form, count in counts)


def citation_count(count: int) -> str:
    """Say in how many passages a work is cited."""
    return f"in {plural(count, 'passage')}"


def single_citations(count: int) -> str:
    """Name the works that are cited once."""
    return f"{ONCE}: {plural(count, 'work')}"


def works(count: int, passages: int) -> str:
    """Say how many works the quoted passages cite."""
    return (
        f"{plural(passages, 'quoted passage')} with a note, to {plural(count, 'work')} "
        "(the same name and year taken as one)."
    )


def several_works(names: dict[str, list[str]]) -> str:
    """Name who is cited with more than one year."""
    if not names:
        return ""
    lines = "; ".join(f"{name} ({', '.join(years)})" for name, years in names.items())
    return f"Names with more than one year, whether or not they are one person: {lines}."


def works_without_year(count: int) -> str:
    """Say how many works are cited without a year."""
    return f"{plural(count, 'work')} without a year." if count else ""


def shares(counts: Iterable[tuple[str, int]], total: int) -> str:
    """Name parts of a whole with their counts and per cents: "asserts 8 (80 %)"."""
    blank = "\N{NO-BREAK SPACE}"
    return " · ".join(
        f"{name}{blank}{count}{blank}({share(count, total)})" for name, count in counts
    )


def share(count: int, total: int) -> str:
    """Say a share in per cents; what is less than one is not nothing."""
    return "<1%" if 0 < count / total < 0.01 else f"{count / total:.0%}"


def event_count(events: int, words: int) -> str:
    """Say how many events a source tells, for its size if that is known."""
    if not words:
        return f"It tells {plural(events, 'event')}."
    rate = 1000 * events / words
    return f"It tells {plural(events, 'event')}: {rate:.1f} per 1 000 of its {words} words."


def only_witness(count: int, events: int) -> str:
    """Say of how many events it is the only witness."""
    part = f" ({share(count, events)})" if events else ""
    return f"Only witness of {plural(count, 'event')}{part}"


def extent(passages: int, words: int, of: int) -> str:
    """Say how much of a source is quoted here, and of how much if that is known."""
    if not of:
        return f"{plural(passages, 'quoted passage')}, {plural(words, 'word')}."
    count = f"{plural(passages, 'quoted passage')}, {words} of {of} words"
    return f"{count} ({share(words, of)})."


def oddities(translated: int, garbled: int, fidelity: Iterable[tuple[str, int]]) -> list[str]:
    """Say how many passages are translated, read with an emendation, or quote others, and how."""
    lines = []
    if translated:
        lines.append(f"{plural(translated, 'passage')} with our translation.")
    if garbled:
        lines.append(
            f"{plural(garbled, 'passage')} with a garbled place, marked [sic] and not mended."
        )
    if line := " · ".join(f"{name}: {count}" for name, count in fidelity):
        lines.append(f"Words of others in quotes, against their first publication: {line}.")
    return lines


def dependence(on: list[str], followed_by: list[str]) -> str:
    """Say on whom a source depends, and who on it."""
    lines = [f"It depends on {', '.join(on)}." if on else ""]
    lines.append(f"{', '.join(followed_by)} depend on it." if followed_by else "")
    return " ".join(filter(None, lines)) or INDEPENDENT
