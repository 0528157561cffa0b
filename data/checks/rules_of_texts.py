"""The rules that need the full texts: quotes to the letter, and the text left to its author."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from data.base import texts
from data.base.texts import FullText
from data.base.words import words as folded_words
from data.checks.report import Report
from data.checks.rules_of_evidence import start_of
from data.tables import models
from data.tables.cells import WHOLE
from data.tables.files import of_texts
from data.tables.problems import DataError

MAX_SHARE_OF_A_PARAGRAPH, SHORT_PARAGRAPH = 0.6, 40  # words
MAX_WORDS_IN_A_ROW = 6
Spans = list[tuple[int, int]]  # of characters, in order, none overlapping

# Where our own words stand, which repeat none of a text's at length.
OURS: tuple[tuple[type[models.Row], tuple[str, ...]], ...] = (
    (models.Event, ("title", "summary", "record", "why")),
    (models.Excerpt, ("lead", "note", "sic")),
    (models.Disagreement, ("question", "summary", "record")),
    (models.Position, ("position",)),
    (models.Quotation, ("lead", "position", "note")),
    (models.Finding, ("sentence",)),
    (models.Theme, ("definition", "introduction")),
)
_QUOTED = re.compile('“[^”]*”|‘[^’]*’(?![a-z])|"[^"]*"')


def hold(report: Report, folder: Path) -> None:
    """Compare the dossier with the texts: words, paragraphs, quotes, and how much is left.

    Under plain rules what differs is warned of; how much may be quoted is a rule of the house.
    """
    tell = report.add if report.tables.strict else report.warn
    files = of_texts(folder)
    openings: dict[str, list[tuple[int, str]]] = {}
    for line, source, opening in report.tables[models.Paragraph].each("source", "opening"):
        openings.setdefault(source, []).append((line, opening))
    for line, source, name, words in report.tables[models.Source].each("id", "text_file", "words"):
        if not name:
            continue
        if name not in files:
            tell(models.Source, line, "text_file", f"{name!r} is not in the folder of texts")
            continue
        try:
            content = files[name].text()
        except DataError as error:
            (report.problems if report.tables.strict else report.warnings).extend(error.problems)
            continue
        count = texts.count_words(content)
        if words and words != count:
            tell(models.Source, line, "words", f"{words} where the text has {count}")
        rows = openings.get(source, [])
        try:
            report.full_texts[source] = texts.divide(content, [opening for _, opening in rows])
        except texts.MissingOpeningError as missing:
            tell(models.Paragraph, rows[missing.number - 1][0], "opening", str(missing))
    _quotes_are_verbatim(report)
    if report.tables.strict:
        for rule in (quotes_leave_the_paragraph, sentences_do_not_follow, our_words_are_ours):
            rule(report)


def _quotes_are_verbatim(report: Report) -> None:
    tell = report.add if report.tables.strict else report.warn
    fields = ("source", "quote", "paragraph")
    for line, source, quote, paragraph in report.tables[models.Excerpt].each(*fields):
        full, text = report.full_texts.get(source), texts.normalise(quote)
        if full is None:
            continue
        number = int(paragraph) if WHOLE.fullmatch(paragraph) else 0
        if text in (full.paragraph(number) if number else full.text):
            continue
        at = full.text.find(text)
        if at < 0:
            tell(
                models.Excerpt, line, "quote", f"{start_of(text)} is not in the text, to the letter"
            )
        else:
            message = f"{paragraph} where the quote stands in ¶ {full.number_at(at)}"
            tell(models.Excerpt, line, "paragraph", message)


def quotes_leave_the_paragraph(report: Report) -> None:
    """At most 60 % of a paragraph of more than 40 words is quoted."""
    for source, full in report.full_texts.items():
        spans = _spans(report, source, full)
        for number, (begin, end) in enumerate(_paragraphs(full), 1):
            size = texts.count_words(full.text[begin:end])
            inside = [(max(a, begin), min(b, end)) for a, b in spans if a < end and begin < b]
            quoted = sum(texts.count_words(full.text[a:b]) for a, b in inside)
            if size > SHORT_PARAGRAPH and quoted > MAX_SHARE_OF_A_PARAGRAPH * size:
                message = f"{quoted} of {size} words of {source!r} ¶ {number} are quoted (at most "
                report.add(models.Excerpt, 0, "quote", f"{message}{MAX_SHARE_OF_A_PARAGRAPH:.0%})")


def sentences_do_not_follow(report: Report) -> None:
    """No two sentences that follow one another are quoted whole."""
    for source, full in report.full_texts.items():
        spans = _spans(report, source, full)
        for number, (begin, end) in enumerate(_paragraphs(full), 1):
            sentences = [
                any(a <= begin + start and begin + _end(full, begin, stop) <= b for a, b in spans)
                for start, stop in texts.sentences(full.text[begin:end])
            ]
            if any(first and second for first, second in pairwise(sentences)):
                message = f"two whole sentences of {source!r} ¶ {number} follow one another"
                report.add(models.Excerpt, 0, "quote", message)


def our_words_are_ours(report: Report) -> None:
    """What we write repeats no more than six words in a row of a text, but in quotation marks."""
    size = MAX_WORDS_IN_A_ROW + 1
    rows = {row for full in report.full_texts.values() for row in _rows(full.text, size)}
    for model, fields in OURS:
        for line, *cells in report.tables[model].each(*fields):
            for field, cell in zip(fields, cells, strict=True):
                own = _QUOTED.sub(" | ", cell)
                parts = (each for part in own.split("|") for each in _rows(part, size))
                if copied := next((row for row in parts if row in rows), None):
                    message = f"{' '.join(copied)!r} stands in a text: say it in words of our own"
                    report.add(model, line, field, message)


def _rows(text: str, size: int) -> Iterator[tuple[str, ...]]:
    """Every so many words in a row, folded as a search folds them."""
    every = [word for token in text.split() for word in folded_words(token)]
    return (tuple(every[n : n + size]) for n in range(len(every) - size + 1))


def _paragraphs(full: FullText) -> list[tuple[int, int]]:
    return list(zip(full.starts, [*full.starts[1:], len(full.text)], strict=True))


def _end(full: FullText, begin: int, stop: int) -> int:
    """Where a sentence ends without its stop and the blank after it."""
    sentence = full.text[begin : begin + stop]
    return len(sentence.rstrip().rstrip(".!?…"))


def _spans(report: Report, source: str, full: FullText) -> Spans:
    """The places of a source's quotes in its text, united where they overlap."""
    spans: Spans = []
    for _, own, quote in report.tables[models.Excerpt].each("source", "quote"):
        text = texts.normalise(quote)
        at = full.text.find(text) if own == source else -1
        if at >= 0:
            spans.append((at, at + len(text)))
    united: Spans = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
