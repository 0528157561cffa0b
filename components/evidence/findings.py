"""What is agreed, found and argued on disagreements, each sentence with what carries it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree, html
from components.base.routing import AT_ROOT, COMPARE, Paths
from components.evidence.folds import fold, jump_to
from components.evidence.quotations import anchor
from components.evidence.references import outside, where
from components.text.evidence import more_findings
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.tables.models import Finding, Quotation

MOST = 3  # of a state that stand open
EVERYTHING = View()


@dataclass(frozen=True)
class Page:
    """The page that findings stand on: the ids of the quotations it shows, its view, its paths.

    `works`: the references of its record, where it is about an event.
    """

    cards: Collection[str]
    view: View = EVERYTHING
    paths: Paths = AT_ROOT
    works: Collection[str] | None = None


def findings(
    catalogue: Catalogue, keys: Iterable[str], page: Page | None = None, part: str | None = None
) -> Tree:
    """Return the findings on some disagreements by state; nothing if there are none.

    Three of a state stand open, the rest unfolds: beside an event those near to it alone.
    What carries one is a link: to its card if the `page` has it (by default it has all quotations
    on the disagreements), else to the disagreement on Compare, or to the work itself.
    """
    keys = list(keys)
    if page is None:
        about = [quotations.about(catalogue, "disagreements", key) for key in keys]
        page = Page({row.id for rows in about for row in rows})
    tree: Tree = []
    rows = quotations.findings(catalogue, keys)
    for state in text.quotations.STATES:
        own = [row for row in rows if row.state == state]
        tree += [_state(catalogue, state, own, page)] if own else []
    return [html.Div(tree, className="findings", id=part)] if tree else []


def _state(catalogue: Catalogue, state: str, rows: list[Finding], page: Page) -> Element:
    shown = [row for row in rows if _is_near(catalogue, row, page)][:MOST]
    rest = [row for row in rows if row not in shown]
    shared = all(not _is_near(catalogue, row, page) for row in rest)
    return html.Section(
        [
            html.H3(text.quotations.STATES[state], className="section"),
            html.P(text.quotations.STATES_NOTE[state], className="kind"),
            *_listed(catalogue, shown, page),
            *fold(
                more_findings(len(rest), shared=shared),
                _listed(catalogue, rest, page),
                "more-findings",
            ),
        ],
        className=f"finding {state}",
    )


def _is_near(catalogue: Catalogue, row: Finding, page: Page) -> bool:
    """Whether a finding is on the page's event itself, if the page is about one."""
    return page.works is None or quotations.is_near(catalogue, row, page.cards, page.works)


def _listed(catalogue: Catalogue, rows: list[Finding], page: Page) -> Tree:
    return [html.Ul([_finding(catalogue, row, page) for row in rows])] if rows else []


def _finding(catalogue: Catalogue, row: Finding, page: Page) -> Element:
    carried = _carriers(catalogue, row, row.carriers, page)
    against = _carriers(catalogue, row, row.against, page)
    rest: Tree = [*carried]
    if against:
        rest += [f" · {text.quotations.AGAINST} ", *against]
    if when := text.quotations.as_of(row):
        rest.append(f" · {when}")
    return html.Li([html.P(row.sentence), html.P(rest, className="kind carriers")])


def _carriers(catalogue: Catalogue, row: Finding, keys: list[str], page: Page) -> Tree:
    nodes = [_carrier(catalogue, row, key, page) for key in keys]
    return [part for node in nodes for part in ("; ", node)][1:]


def _carrier(catalogue: Catalogue, row: Finding, key: str, page: Page) -> Node:
    """A quotation by its head, a reference by its title, and the nearest place to read it."""
    quotation = catalogue.quotations.get(key)
    if quotation is None:
        reference = catalogue.references[key]
        card = next((each for each in page.cards if _is_of(catalogue, each, key)), "")
        if card:
            return jump_to(anchor(card), reference.title)
        return outside(reference.title, where(reference))
    head = text.quotations.head(catalogue, quotation)
    if key in page.cards:
        return jump_to(anchor(key), head)
    if row.disagreement in quotation.disagreements:
        view = replace(page.view, dispute=row.disagreement)
        return html.A(head, href=page.paths.to(COMPARE) + address.write(view))
    return outside(head, _address(catalogue, quotation))


def _is_of(catalogue: Catalogue, quotation: str, reference: str) -> bool:
    return catalogue.quotations[quotation].reference == reference


def _address(catalogue: Catalogue, quotation: Quotation) -> str:
    return where(catalogue.references[quotation.reference]) or quotation.seen_at
