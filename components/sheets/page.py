"""The page of teaching sheets: the kinds there are of what is chosen, or one of them on paper."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dash import html as dash_html

from components import text
from components.base import address
from components.base.address import LARGE, View
from components.base.elements import Element, Tree, attributes, html, still
from components.base.ids import Id
from components.base.routing import COMPARE, EXPLORE, PRESENT, SHEET, Paths, Visit
from components.lessons.question import question
from components.lessons.ways import of_subject, subject
from components.notes.endnotes import Notes
from components.sheets import debate, jigsaw, order, records, who
from components.sheets.key import key
from components.sheets.parts import Lesson
from data.catalogue.catalogue import Catalogue
from data.lessons.kinds import Kind, Plan, chosen, plans, possible

MOST_QUESTIONS = 8  # named in the bar
Sheets = Callable[[Catalogue, Lesson], list[Element]]
Answers = Callable[[Catalogue, Lesson, Notes], Tree]
MADE: Mapping[Kind, tuple[Sheets, Answers]] = {
    Kind.WHO: (who.sheets, who.answers),
    Kind.ORDER: (order.sheets, order.answers),
    Kind.JIGSAW: (jigsaw.sheets, jigsaw.answers),
    Kind.DEBATE: (debate.sheets, debate.answers),
    Kind.RECORDS: (records.sheets, records.answers),
}


def layout(visit: Visit) -> dash_html.Div:
    """Return the skeleton; the callbacks fill it."""
    name = text.sheets.NAMES[Kind(visit.place.of)] if visit.place.of else ""
    return dash_html.Div(
        still(dash_html.Div(id=Id.SHEET)),
        className="printing printing-sheet" if name else "about sheets",
        **attributes(data_title=visit.title(name)),
    )


def content(catalogue: Catalogue, view: View, name: str, paths: Paths, base: str) -> list[Element]:
    """Return the sheet of a kind with the bar above it, or the list of all kinds ('').

    `base` is the absolute address of the app.
    """
    if not name:
        return menu(catalogue, view, paths)
    kind = Kind(name)
    lesson = _lesson(catalogue, view, kind)
    bar = _bar(catalogue, view, kind, paths)
    if not lesson:
        said = [html.H1(text.sheets.NAMES[kind]), html.P(text.sheets.NOT_BUILT)]
        said.append(html.P(text.sheets.WHY_NOT[kind], className="opening"))
        return [bar, html.Article(said, className="paper paper-sheet")]
    make, answer = MADE[kind]
    sheets = make(catalogue, lesson)
    if view.notes:
        notes = Notes(catalogue)
        where = f"{base}{SHEET}/{kind}{address.write(replace(of_subject(view), notes='1'))}"
        sheets.append(key(catalogue, lesson, notes, answer(catalogue, lesson, notes), where))
    return [bar, html.Article(sheets, className=f"paper paper-sheet{_look(view)}")]


def _look(view: View) -> str:
    return f" {LARGE}-print" if view.print == LARGE else ""


def _lesson(catalogue: Catalogue, view: View, kind: Kind) -> Lesson | None:
    found = chosen(catalogue, kind, subject(view))
    if not found:
        return None
    dispute, of = found
    asked = question(catalogue, kind, dispute, of)
    return Lesson(kind, asked, of, _topic(catalogue, view), dispute)


def _topic(catalogue: Catalogue, view: View) -> str:
    """What the sheets are of, in words."""
    if view.dispute:
        return catalogue.disagreements[view.dispute].question
    if view.story:
        return catalogue.stories[view.story].title
    return text.facets.selection_in_words(catalogue, view.selection).removesuffix(".")


def menu(catalogue: Catalogue, view: View, paths: Paths) -> list[Element]:
    """Return the kinds of sheets with what they are, those that can be built as links.

    Kinds for which the dossier has no material at all are left out.
    """
    built = plans(catalogue, subject(view))
    query = address.write(of_subject(view))
    entries = [
        _entry(kind, built[kind], paths.to(SHEET, kind) + query) for kind in possible(catalogue)
    ]
    return [
        html.H1(text.sheets.TITLE),
        html.P(f"{text.sheets.SHORT_OF}: {_topic(catalogue, view)}", className="kind"),
        html.P(text.sheets.LEAD),
        *entries,
        html.P(html.A(text.sheets.BACK, href=_back(view, paths))),
    ]


def _entry(kind: Kind, plan: Plan, href: str) -> Element:
    name = text.sheets.NAMES[kind]
    many = text.sheets.questions(len(plan.questions))
    return html.Article(
        [
            html.H2(html.A(name, href=href) if plan else name),
            html.P(f"{text.sheets.ABOUT[kind]} {many}"),
            None if plan else html.P(text.sheets.WHY_NOT[kind], className="note"),
        ],
        className="sheet-kind",
    )


def _back(view: View, paths: Paths) -> str:
    if view.story:
        return paths.to(PRESENT, view.story)
    page = COMPARE if view.dispute else EXPLORE
    return paths.to(page) + address.write(of_subject(view))


def _bar(catalogue: Catalogue, view: View, kind: Kind, paths: Paths) -> Element:
    turned = replace(view, notes="" if view.notes else "1")
    key_link = (text.paper.WITH_KEY, text.paper.NO_KEY)[bool(view.notes)]
    here = paths.to(SHEET, kind)
    large = view.print == LARGE
    size = text.sheets.USUAL_PRINT if large else text.sheets.LARGE_PRINT
    return html.Div(
        [
            html.Button(text.paper.PRINT, type="button", id=Id.PRINT, className="more"),
            html.A(key_link, href=here + address.write(turned)),
            html.A(size, href=here + address.write(replace(view, print="" if large else LARGE))),
            html.A(text.sheets.BACK, href=_back(view, paths)),
            html.P(text.sheets.ON_PAPER),
            _others(catalogue, view, kind, paths),
            _questions(catalogue, view, kind, paths),
        ],
        className="printing-bar",
        role="group",
        **attributes(aria_label=text.paper.BAR),
    )


def _others(catalogue: Catalogue, view: View, kind: Kind, paths: Paths) -> Element:
    """The sheets of the other kinds that can be built."""
    query = address.write(view)
    built = plans(catalogue, subject(view))
    items = [html.Li(html.A(text.sheets.TITLE, href=paths.to(SHEET) + query))]
    items += [
        html.Li(
            html.A(
                text.sheets.NAMES[each],
                href=paths.to(SHEET, each) + query,
                **attributes(aria_current="page" if each == kind else None),
            )
        )
        for each in Kind
        if built[each]
    ]
    return html.Nav(html.Ul(items), **attributes(aria_label=text.sheets.OTHER_KINDS))


def _questions(catalogue: Catalogue, view: View, kind: Kind, paths: Paths) -> Element | None:
    """The same sheet on other questions of what is chosen."""
    if view.dispute:
        return None
    keys = plans(catalogue, subject(view))[kind].questions[1 : MOST_QUESTIONS + 1]
    items = [
        html.Li(
            html.A(
                catalogue.disagreements[key].question,
                href=paths.to(SHEET, kind) + address.write(replace(view, dispute=key)),
            )
        )
        for key in keys
    ]
    if not items:
        return None
    return html.Details(
        [html.Summary(text.sheets.OTHER_QUESTIONS), html.Ul(items)], className="other-questions"
    )
