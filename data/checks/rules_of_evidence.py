"""The rules for excerpts, sources, references, disagreements and links."""

from collections import Counter

from data.base import texts
from data.checks.report import Report
from data.tables import models
from data.tables.cells import NO_ADDRESS, WHOLE, is_address, named

MAX_EVENTS_PER_REFERENCE = 6
MAX_WORDS_OF_A_QUOTE = {"vi": 70}
MAX_WORDS_OF_A_QUOTE_ELSE = 45
LONG_TEXT = 3_000
MAX_SHARE_OF_LONG, MAX_SHARE_OF_SHORT = 0.42, 0.50


# --- excerpts and sources --------------------------------------------------------------------


def excerpts_are_placed(report: Report) -> None:
    """An excerpt names events or themes, and a paragraph that is numbered."""
    table = report.tables[models.Excerpt]
    paragraphs = report.tables[models.Paragraph]
    numbered = {(s, str(n)) for _, s, n in paragraphs.each("source", "paragraph")}
    no_numbers = paragraphs.broken or not paragraphs.file
    if not paragraphs.file and any(map(WHOLE.fullmatch, table.cells["paragraph"])):
        message = "the file is missing; excerpts.csv names rows of it"
        report.add(models.Paragraph, 0, "", message)
    fields = ("kind", "events", "themes", "source", "paragraph")
    for line, kind, events, themes, source, paragraph in table.each(*fields):
        if kind == "event" and not events:
            report.add(
                models.Excerpt, line, "events", "an excerpt of kind 'event' names its events"
            )
        if not events and not themes:
            report.add(models.Excerpt, line, "themes", "names neither events nor themes")
        page = not WHOLE.fullmatch(paragraph)
        if (source, paragraph) not in numbered and not no_numbers and not page:
            message = f"¶ {paragraph} of {source!r} is not in paragraphs.csv"
            report.add(models.Excerpt, line, "paragraph", message)


def voices_have_speakers(report: Report) -> None:
    """Whose words or view it is; how a quote within a quote keeps to its original."""
    fields = ("voice", "speaker", "original", "fidelity")
    for line, voice, speaker, original, fidelity in report.tables[models.Excerpt].each(*fields):
        if voice in ("attributed", "quoted") and not speaker:
            report.add(
                models.Excerpt, line, "speaker", f"is empty; voice {voice!r} needs whose words"
            )
        if original and (not fidelity or fidelity == "not-found"):
            report.add(models.Excerpt, line, "fidelity", "say how the quote keeps to its original")
        if fidelity not in ("", "not-found") and not original:
            report.add(
                models.Excerpt, line, "original", f"is empty; fidelity {fidelity!r} needs it"
            )


def quotes_are_short(report: Report) -> None:
    """At most one sentence and 45 words (70 in Vietnamese), and a bounded share of each text."""
    sources = {
        s: (la, n) for _, s, la, n in report.tables[models.Source].each("id", "language", "words")
    }
    words_of_quotes: Counter[str] = Counter()
    for line, source, quote in report.tables[models.Excerpt].each("source", "quote"):
        text = texts.normalise(quote)
        words = texts.count_words(text)
        words_of_quotes[source] += words
        language = sources.get(source, ("", 0))[0].partition("-")[0]
        limit = MAX_WORDS_OF_A_QUOTE.get(language, MAX_WORDS_OF_A_QUOTE_ELSE)
        if words > limit:
            report.add(models.Excerpt, line, "quote", f"has {words} words (at most {limit})")
        if len(list(texts.sentences(text))) > 1:
            report.add(models.Excerpt, line, "quote", f"{start_of(text)} is more than one sentence")
    for line, source, words in report.tables[models.Source].each("id", "words"):
        share = MAX_SHARE_OF_LONG if words > LONG_TEXT else MAX_SHARE_OF_SHORT
        if words_of_quotes[source] > share * words:
            message = f"{words_of_quotes[source]} of {words} words are quoted (at most {share:.0%})"
            report.add(models.Source, line, "words", message)


def start_of(text: str, words: int = 6) -> str:
    """Return the first words of a text, quoted, to name it in a message."""
    parts = text.split()
    return repr(" ".join(parts[:words]) + (" …" if len(parts) > words else ""))


def openings_are_short(report: Report) -> None:
    """The opening of a paragraph has at most five words."""
    for line, opening in report.tables[models.Paragraph].each("opening"):
        if texts.count_words(opening) > 5:
            report.add(models.Paragraph, line, "opening", f"{named(opening)} has more than 5 words")


def paragraphs_are_numbered(report: Report) -> None:
    """Paragraphs count from 1 without a gap."""
    expected: Counter[str] = Counter()
    for line, source, number in report.tables[models.Paragraph].each("source", "paragraph"):
        expected[source] += 1
        if number != expected[source]:
            message = f"{number} where {expected[source]} follows for {source!r}"
            report.add(models.Paragraph, line, "paragraph", message)
            expected[source] = number


def references_have_addresses(report: Report) -> None:
    """What stands as the address of a reference is one."""
    for line, address in report.tables[models.Reference].each("URL"):
        if address and not is_address(address):
            message = f"{named(address)} {NO_ADDRESS}"
            report.add(models.Reference, line, "URL", message)


def references_are_not_stretched(report: Report) -> None:
    """Warn of a reference for many events, and of one without date of access."""
    uses: Counter[str] = Counter()
    for _, references in report.tables[models.Event].each("references"):
        uses.update(references)
    fields = ("id", "URL", "accessed")
    for line, reference, address, accessed in report.tables[models.Reference].each(*fields):
        if uses[reference] > MAX_EVENTS_PER_REFERENCE:
            limit = MAX_EVENTS_PER_REFERENCE
            message = f"{reference!r} serves {uses[reference]} events (more than {limit})"
            report.warn(models.Reference, line, "id", message)
        if address and not accessed:
            report.warn(models.Reference, line, "accessed", f"{reference!r} has no date of access")


# --- disagreements and links -----------------------------------------------------------------


def positions_rest_on_quotes(report: Report) -> None:
    """A position names excerpts of its source, and marks words of their quotes."""
    fields = ("id", "source", "quote", "translation")
    excerpts = {e: (s, q, t) for _, e, s, q, t in report.tables[models.Excerpt].each(*fields)}
    cells = ("source", "excerpts", "mark")
    for line, source, keys, marks in report.tables[models.Position].each(*cells):
        for excerpt in keys:
            if excerpt in excerpts and excerpts[excerpt][0] != source:
                message = (
                    f"{excerpt!r} is an excerpt of {excerpts[excerpt][0]!r}, not of {source!r}"
                )
                report.add(models.Position, line, "excerpts", message)
        quotes = [texts.normalise(excerpts[e][1]) for e in keys if e in excerpts]
        for mark in marks:
            if quotes and not any(texts.normalise(mark) in quote for quote in quotes):
                report.add(
                    models.Position, line, "mark", f"{named(mark)} is not in the quotes named"
                )


def disagreements_are_whole(report: Report) -> None:
    """A disagreement has two positions, something it is about, and references."""
    rows = Counter(d for _, d in report.tables[models.Position].each("disagreement"))
    fields = ("id", "events", "themes", "record", "references")
    for line, key, events, themes, record, references in report.tables[models.Disagreement].each(
        *fields
    ):
        if rows[key] < 2 and not report.tables[models.Position].broken:
            message = f"{key!r} has {rows[key]} rows in positions.csv (at least 2)"
            report.add(models.Disagreement, line, "id", message)
        if not events and not themes:
            report.add(models.Disagreement, line, "events", "names neither events nor themes")
        if record and not references:
            report.add(models.Disagreement, line, "references", "a record needs its references")


def links_rest_on_their_source(report: Report) -> None:
    """A link between two events rests on an excerpt of the source that draws it."""
    excerpts = {e: s for _, e, s in report.tables[models.Excerpt].each("id", "source")}
    fields = ("from_", "to", "source", "excerpt")
    for line, start, end, source, excerpt in report.tables[models.Link].each(*fields):
        if excerpts.get(excerpt, source) != source:
            message = f"{excerpt!r} is an excerpt of {excerpts[excerpt]!r}, not of {source!r}"
            report.add(models.Link, line, "excerpt", message)
        if start == end:
            report.add(models.Link, line, "to", f"{end!r} is linked to itself")
