"""Jigsaw: a sheet for each group, then one for the mixed groups."""

from components import text
from components.base.elements import Element, Tree, html
from components.notes.endnotes import Notes
from components.paper import parts as paper_parts
from components.sheets import parts
from components.sheets.parts import Lesson
from data.catalogue.catalogue import Catalogue
from data.lessons.jigsaw import Group, groups


def sheets(catalogue: Catalogue, lesson: Lesson) -> list[Element]:
    """Return a sheet for each group, and the sheet of the mixed groups."""
    found = groups(catalogue, lesson.dispute)
    each = [_group(catalogue, lesson, n, group) for n, group in enumerate(found, 1)]
    rows = [
        (text.sheets.group(n, _name(catalogue, group)), "", "", "")
        for n, group in enumerate(found, 1)
    ]
    mixed = parts.sheet(
        lesson,
        text.sheets.MIXED,
        [
            parts.table(text.sheets.MIXED_COLUMNS, rows, "questions lesson-mixed"),
            *parts.write(text.sheets.TOGETHER, 3),
        ],
        task=text.sheets.MIXED_TASK,
    )
    return [*each, mixed]


def _group(catalogue: Catalogue, lesson: Lesson, number: int, group: Group) -> Element:
    name = text.sheets.group(number, _name(catalogue, group))
    passages = [
        *_of_texts(catalogue, group),
        *(parts.document(catalogue, row) for row in group.quotations),
    ]
    body = [parts.guide(), *passages, *parts.write([text.sheets.OUR_GROUP], 3)]
    return parts.sheet(lesson, name, body, task=text.sheets.GROUP_TASK, first=number == 1)


def _of_texts(catalogue: Catalogue, group: Group) -> list[Element]:
    """The excerpts, each text under one head-note."""
    seen: set[str] = set()
    passages = []
    for row in group.excerpts:
        passages.append(parts.excerpt(catalogue, row, noted=row.source not in seen))
        seen.add(row.source)
    return passages


def _name(catalogue: Catalogue, group: Group) -> str:
    labels = [catalogue.sources[each].label for each in group.sources]
    return text.sheets.GROUP_NAMES.get(group.name) or text.sheets.texts(labels)


def answers(catalogue: Catalogue, lesson: Lesson, notes: Notes) -> Tree:
    """Return what each text holds, aspect by aspect, scholars below, and what the record says."""
    _, *rest = paper_parts.disagreement(catalogue, notes, lesson.dispute)
    return [html.H3(text.sheets.NAMED), *rest]
