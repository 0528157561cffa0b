"""What is agreed, found and argued on disagreements, each sentence with what carries it."""

from collections.abc import Iterable

from components import text
from components.base.elements import Element, Node, Tree, html
from components.evidence.quotations import anchor
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.tables.models import Finding


def findings(catalogue: Catalogue, disagreements: Iterable[str]) -> Tree:
    """Return the findings on some disagreements by state; nothing if there are none."""
    rows = quotations.findings(catalogue, disagreements)
    states = {
        state: [row for row in rows if row.state == state] for state in text.quotations.STATES
    }
    parts = [_state(catalogue, state, rows) for state, rows in states.items() if rows]
    return [html.Div(parts, className="findings")] if parts else []


def _state(catalogue: Catalogue, state: str, rows: list[Finding]) -> Element:
    heading = html.H3(text.quotations.STATES[state], className="section")
    note = html.P(text.quotations.STATES_NOTE[state], className="kind")
    items = html.Ul([_finding(catalogue, row) for row in rows])
    return html.Section([heading, note, items], className=f"finding {state}")


def _finding(catalogue: Catalogue, row: Finding) -> Element:
    carried = _carriers(catalogue, row.carriers)
    against = _carriers(catalogue, row.against)
    rest: Tree = [*carried]
    if against:
        rest += [f" · {text.quotations.AGAINST} ", *against]
    if when := text.quotations.as_of(row):
        rest.append(f" · {when}")
    return html.Li([row.sentence, html.Br(), html.Span(rest, className="kind")])


def _carriers(catalogue: Catalogue, keys: list[str]) -> Tree:
    """What carries a finding: quotations as links to their cards, references by their titles."""
    nodes = [_carrier(catalogue, key) for key in keys]
    return [part for node in nodes for part in ("; ", node)][1:]


def _carrier(catalogue: Catalogue, key: str) -> Node:
    if quotation := catalogue.quotations.get(key):
        return html.A(text.quotations.head(catalogue, quotation), href=f"#{anchor(key)}")
    reference = catalogue.references[key]
    address = reference.URL or (f"https://doi.org/{reference.DOI}" if reference.DOI else "")
    if not address:
        return reference.title
    return html.A(reference.title, href=address, target="_blank", rel="noreferrer noopener")
