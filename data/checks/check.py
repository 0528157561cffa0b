"""Checks a dossier: reads it, applies every rule, and compares quotes with the texts if at hand."""

from pathlib import Path

from data.base import texts
from data.checks import rules_of_evidence, rules_of_ids, rules_of_stories, rules_of_tables
from data.checks.report import Report
from data.checks.rules_of_evidence import start_of
from data.tables import models, stories
from data.tables.csv_tables import read

RULES = (
    *rules_of_ids.RULES,
    *rules_of_tables.RULES,
    *rules_of_evidence.RULES,
    *rules_of_stories.RULES,
)


def check(folder: Path, full_texts: Path | None = None) -> Report:
    """Read a dossier and apply every rule; with a folder of texts, quotes are compared too."""
    tables = read(folder)
    report = Report(tables, stories.read(folder, tables.problems), tables.problems)
    for rule in RULES:
        rule(report)
    if full_texts is not None:
        _check_texts(report, full_texts)
    order = {name: n for n, name in enumerate(["dossier.yaml", *tables.by_file])}
    for problems in (report.problems, report.warnings):
        problems.sort(key=lambda p: (order.get(p.file, len(order)), p))
    return report


def _check_texts(report: Report, folder: Path) -> None:
    """With the texts at hand: counts of words, paragraphs and every quote, to the letter."""
    openings: dict[str, list[tuple[int, str]]] = {}
    for line, source, opening in report.tables[models.Paragraph].each("source", "opening"):
        openings.setdefault(source, []).append((line, opening))
    for line, source, name, words in report.tables[models.Source].each("id", "text_file", "words"):
        path = folder / name
        if path.name != name or not path.is_file():
            report.add(models.Source, line, "text_file", f"{name!r} is not in the folder of texts")
            continue
        count = texts.count_words(path.read_text(encoding="utf-8-sig"))
        if words != count:
            report.add(models.Source, line, "words", f"{words} where the text has {count}")
        rows = openings.get(source, [])
        try:
            report.full_texts[source] = texts.read_text(path, [opening for _, opening in rows])
        except texts.MissingOpeningError as missing:
            report.add(models.Paragraph, rows[missing.number - 1][0], "opening", str(missing))
    _quotes_are_verbatim(report)


def _quotes_are_verbatim(report: Report) -> None:
    fields = ("source", "quote", "paragraph")
    for line, source, quote, paragraph in report.tables[models.Excerpt].each(*fields):
        full, text = report.full_texts.get(source), texts.normalise(quote)
        if full is None or text in full.paragraph(paragraph):
            continue
        at = full.text.find(text)
        if at < 0:
            report.add(
                models.Excerpt, line, "quote", f"{start_of(text)} is not in the text, to the letter"
            )
        else:
            message = f"{paragraph} where the quote stands in ¶ {full.number_at(at)}"
            report.add(models.Excerpt, line, "paragraph", message)
