"""Who says it? First the words alone, in one language, then the names, then the key."""

from components import text
from components.base.elements import Element, Tree, html
from components.notes.endnotes import Notes
from components.sheets import parts
from components.sheets.parts import Lesson
from data.catalogue.catalogue import Catalogue
from data.citing import chicago
from data.lessons.passages import Passage, words_in
from data.lessons.unnamed import Unnamed, unnamed


def sheets(catalogue: Catalogue, lesson: Lesson) -> list[Element]:
    """Return the sheet without names and the sheet of names: neither tells what goes with what."""
    of = unnamed(catalogue, lesson.material)
    assert of, "a sheet is built where it can be"
    language = text.read.language(of.language)
    task = f"{text.sheets.WHO_TASK} {text.sheets.language_note(language)}"
    quotes = [
        (str(n), _words(catalogue, each, of.language), "", "")
        for n, each in enumerate(of.passages, 1)
    ]
    names = [
        (text.sheets.letter(n), parts.headnote(_note(catalogue, each)), "", "")
        for n, each in enumerate(_by_name(catalogue, of))
    ]
    first, second = text.sheets.WHO_COLUMNS, text.sheets.NAMES_COLUMNS
    return [
        parts.sheet(
            lesson,
            text.sheets.FIRST_ROUND,
            [parts.table(first, quotes, "questions lesson-quotes")],
            task=task,
            first=True,
        ),
        parts.sheet(
            lesson,
            text.sheets.SECOND_ROUND,
            [parts.table(second, names, "questions lesson-names")],
            task=text.sheets.NAMES_TASK,
        ),
    ]


def answers(catalogue: Catalogue, lesson: Lesson, notes: Notes) -> Tree:
    """Return which number goes with which letter, and the words of the original."""
    of = unnamed(catalogue, lesson.material)
    assert of, "a sheet is built where it can be"
    letters = {each.id: text.sheets.letter(n) for n, each in enumerate(_by_name(catalogue, of))}
    rows = [
        (str(n), letters[each.id], _answer(catalogue, each, notes), _original(each, of.language))
        for n, each in enumerate(of.passages, 1)
    ]
    return [parts.table(text.sheets.WHO_KEY, rows, "key-table lesson-who-key")]


def _words(catalogue: Catalogue, passage: Passage, language: str) -> Element:
    """The words in the one language, all set alike, so that no mark tells a translation."""
    words = chicago.quote(words_in(catalogue, passage, language))
    return html.P(words, lang=language, className="lesson-words")


def _note(catalogue: Catalogue, passage: Passage) -> dict[str, str]:
    if passage.voice == "text":
        row = catalogue.excerpts_of([passage.id])[0]
        return dict(text.sheets.of_source(catalogue.sources[row.source]))
    return dict(text.sheets.of_quotation(catalogue, catalogue.quotations[passage.id]))


def _by_name(catalogue: Catalogue, of: Unnamed) -> list[Passage]:
    """The passages by who says them, in the order of the alphabet."""
    return sorted(of.passages, key=lambda each: _note(catalogue, each)["who"].casefold())


def _answer(catalogue: Catalogue, passage: Passage, notes: Notes) -> Tree:
    who = _note(catalogue, passage)["who"]
    kind = html.Span(f" · {text.sheets.VOICES[passage.voice]}", className="kind")
    if passage.voice == "text":
        call: Element | None = notes.excerpt(catalogue.excerpts_of([passage.id])[0])
    else:
        call = notes.of([passage.id])
    return [who, kind, call]


def _original(passage: Passage, language: str) -> Tree:
    """The words as they were said; where the sheet has them, that it does."""
    if passage.language == language:
        return [text.sheets.AS_ON_SHEET]
    name = html.Span(f" ({text.read.language(passage.language)})", className="kind")
    return [html.Span(chicago.quote(passage.quote), lang=passage.language), name]
