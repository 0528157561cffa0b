"""The rules for quotations, findings and themes: the voices of documents and scholars."""

from collections import Counter

from data.base import texts
from data.checks import rules_of_ids
from data.checks.report import Report
from data.tables import models

MAX_WORDS, MAX_SENTENCES = 60, 2  # of a document, a memoir, a report of the press
MAX_WORDS_OF_A_STUDY, MAX_WORDS_OF_A_POSITION = 45, 40
WORDS_OF_AN_INTRODUCTION = range(60, 111)
MOST = {"questions": 3, "documents": 5, "reading": 6}  # of a theme
MAX_FINDINGS_OF_A_STATE = 3


def quotations_say_something(report: Report) -> None:
    """A quotation has words, or for a study the position in ours."""
    for line, quote, position in report.tables[models.Quotation].each("quote", "position"):
        if not quote and not position:
            report.add(models.Quotation, line, "quote", "is empty, and so is the position")


def quotations_are_short(report: Report) -> None:
    """At most two sentences and 60 words; of a study 45, and 40 for its position."""
    fields = ("kind", "quote", "position")
    for line, kind, quote, position in report.tables[models.Quotation].each(*fields):
        text = texts.normalise(quote)
        limit = MAX_WORDS_OF_A_STUDY if kind == "study" else MAX_WORDS
        for column, words, most in (
            ("quote", texts.count_words(text), limit),
            ("position", texts.count_words(position), MAX_WORDS_OF_A_POSITION),
        ):
            if words > most:
                report.add(models.Quotation, line, column, f"has {words} words (at most {most})")
        sentences = len(list(texts.sentences(text)))
        if sentences > MAX_SENTENCES:
            message = f"has {sentences} sentences (at most {MAX_SENTENCES})"
            report.add(models.Quotation, line, "quote", message)


def quotations_are_placed(report: Report) -> None:
    """A quotation speaks to an event, a theme or a disagreement."""
    fields = ("events", "themes", "disagreements")
    for line, *cells in report.tables[models.Quotation].each(*fields):
        if not any(cells):
            message = "names neither events nor themes nor disagreements"
            report.add(models.Quotation, line, "events", message)


def quotations_are_signed(report: Report) -> None:
    """A document has its party and its date, a study its scholar, foreign words a translation."""
    dossier, references = report.tables.dossier, report.tables[models.Reference]
    parties = {key: party for _, key, party in references.each("id", "party")}
    own = dossier.language.partition("-")[0] if dossier else ""
    fields = ("kind", "reference", "quote", "language", "translation", "speaker", "date")
    for line, kind, reference, quote, language, translation, speaker, date in report.tables[
        models.Quotation
    ].each(*fields):
        needs = {
            "reference": kind == "document" and not parties.get(reference, True),
            "date": not date,
            "speaker": kind == "study" and not speaker,
            "language": bool(quote) and not language,
            "translation": bool(quote and language and own)
            and language.partition("-")[0] != own
            and not translation,
        }
        faults = {
            "reference": f"{reference!r} has no party; a document is some party's",
            "date": "is empty; say when it was said or written",
            "speaker": "is empty; a study has its scholar",
            "language": "is empty; say in which language the quote is",
            "translation": f"is empty; the quote is in {language!r}",
        }
        for column, wrong in needs.items():
            if wrong:
                report.add(models.Quotation, line, column, faults[column])


def carriers_are_known(report: Report) -> None:
    """What carries a finding, or stands against it, is a quotation or a reference."""
    quotations, references = report.tables[models.Quotation], report.tables[models.Reference]
    if quotations.broken or references.broken:
        return
    for line, carriers, against in report.tables[models.Finding].each("carriers", "against"):
        for column, keys in (("carriers", carriers), ("against", against)):
            for key in keys:
                if key not in quotations.ids and key not in references.ids:
                    message = rules_of_ids.not_an_id(report, key, models.Quotation)
                    report.add(
                        models.Finding, line, column, f"{message} or {models.Reference.file}"
                    )


def findings_are_few(report: Report) -> None:
    """At most three findings of a state for one disagreement."""
    counts: Counter[tuple[str, str]] = Counter()
    for line, disagreement, state in report.tables[models.Finding].each("disagreement", "state"):
        counts[disagreement, state] += 1
        if counts[disagreement, state] > MAX_FINDINGS_OF_A_STATE:
            message = f"{disagreement!r} has more than {MAX_FINDINGS_OF_A_STATE} of {state!r}"
            report.add(models.Finding, line, "state", message)


def agreed_is_not_argued(report: Report) -> None:
    """Nothing stands against what is agreed; if something does, it is found or argued."""
    for line, state, against in report.tables[models.Finding].each("state", "against"):
        if state == "agreed" and against:
            message = f"{against[0]!r} stands against it: it is found or argued, not agreed"
            report.add(models.Finding, line, "against", message)


def themes_are_introduced(report: Report) -> None:
    """An introduction has 60 to 110 words and something it rests on; its lists are short."""
    fields = ("introduction", "questions", "documents", "reading")
    for line, introduction, *lists in report.tables[models.Theme].each(*fields):
        words = texts.count_words(introduction)
        if introduction and words not in WORDS_OF_AN_INTRODUCTION:
            first, last = WORDS_OF_AN_INTRODUCTION[0], WORDS_OF_AN_INTRODUCTION[-1]
            message = f"has {words} words ({first} to {last})"
            report.add(models.Theme, line, "introduction", message)
        if introduction and not any(lists[1:]):
            message = "is empty; an introduction needs what it rests on"
            report.add(models.Theme, line, "documents", message)
        for (column, most), keys in zip(MOST.items(), lists, strict=True):
            if len(keys) > most:
                report.add(models.Theme, line, column, f"names {len(keys)} (at most {most})")
