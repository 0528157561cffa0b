"""A quotation on a page: a document, a memoir, the press, a scholar; none looks like a text.

Every page that shows one takes the parts from here: the evidence, Compare, themes, Read and paper.
"""

from collections.abc import Iterable

from components import text
from components.base import ids
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import Paths
from components.citing import buttons
from data.catalogue.catalogue import Catalogue
from data.citing import chicago
from data.tables.models import Quotation


def anchor(quotation: str) -> str:
    """Return the id of a quotation's card in a page."""
    return ids.quotation(quotation)


def card(catalogue: Catalogue, quotation: Quotation, paths: Paths | None = None) -> Element:
    """Return a quotation as a card: of what kind and whose, its words, where it is kept and seen.

    With `paths` it can be cited from there.
    """
    reference = catalogue.references[quotation.reference]
    kind = quotation.kind or "document"
    origin = text.quotations.origin(quotation, reference)
    ways = [buttons.copy(paths, "quotation", quotation.id)] if paths else []
    return html.Article(
        [
            html.P(
                [
                    html.Strong(text.quotations.KINDS[kind], className="voice"),
                    f" {text.quotations.head(catalogue, quotation)}",
                ],
                className="speaker",
            ),
            html.P(origin, className="kind") if origin else None,
            *words(catalogue, quotation),
            _work(catalogue, quotation),
            html.P(quotation.note, className="note") if quotation.note else None,
            html.P(ways, className="ways") if ways else None,
        ],
        className=f"quotation {kind}",
        id=anchor(quotation.id),
        **attributes(data_quotation=quotation.id),
    )


def words(catalogue: Catalogue, quotation: Quotation) -> Tree:
    """Return what is said: who speaks, the quote in its language, the translation, the position."""
    speaks = text.quotations.speaks(catalogue, quotation)
    lead = f"[{quotation.lead}] " if quotation.lead else ""
    tree: Tree = [html.P(f"{speaks}:", className="says")] if speaks else []
    if quotation.quote:
        quote = html.Q(quotation.quote, className="holds-quotes" if "“" in quotation.quote else "")
        language = quotation.language or catalogue.dossier.language
        tree.append(html.Blockquote([lead, quote], lang=language, className="quote"))
    if quotation.translation:
        tree.append(html.P(chicago.quote(quotation.translation), className="translation"))
    if quotation.position:
        ours = html.Span(f" ({text.quotations.POSITION_IS_OURS})")
        tree.append(html.P([quotation.position, ours], className="position"))
    return tree


def _work(catalogue: Catalogue, quotation: Quotation) -> Element:
    """The work it stands in, the place in it, and the copy that was read."""
    reference = catalogue.references[quotation.reference]
    address = reference.URL or (f"https://doi.org/{reference.DOI}" if reference.DOI else "")
    address = address or quotation.seen_at
    link = attributes(rel="noreferrer noopener") | {"target": "_blank"}
    title = html.A(reference.title, href=address, **link) if address else reference.title
    place = quotation.locator
    rest = [place, text.quotations.copy_seen(quotation, reference)]
    return html.P([title, *(f" · {part}" for part in rest if part)], className="work")


def section(
    catalogue: Catalogue, heading: str, rows: Iterable[Quotation], paths: Paths | None = None
) -> Tree:
    """Return quotations under a heading; nothing if there are none."""
    cards: Tree = [card(catalogue, row, paths) for row in rows]
    return [html.H3(heading, className="section"), *cards] if cards else []
