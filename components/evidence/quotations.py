"""A quotation on a page: a document, a memoir, the press, a scholar; none looks like a text.

Every page that shows one takes the parts from here: the evidence, Compare, themes, Read and paper.
"""

from components import text
from components.base import ids
from components.base.elements import Element, Node, Tree, attributes, html
from components.base.routing import Paths
from components.citing import buttons
from components.evidence.references import outside, where
from data.base.words import words as words_of
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
            html.P(_head(catalogue, quotation, kind), className="voice"),
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


def _head(catalogue: Catalogue, quotation: Quotation, kind: str) -> Tree:
    """Of what kind it is, then whose, of what genre, of what day."""
    rest = text.quotations.head(catalogue, quotation)
    return [html.Strong(text.quotations.KINDS[kind]), *([f" · {rest}"] if rest else [])]


def words(catalogue: Catalogue, quotation: Quotation) -> Tree:
    """Return what is said: who speaks, the quote in its language, the translation, the position."""
    speaks = text.quotations.speaks(catalogue, quotation)
    head: Tree = [html.P(f"{speaks}:", className="says")] if speaks else []
    return head + _said(catalogue, quotation, quotation.lead)


def under_head(catalogue: Catalogue, quotation: Quotation) -> Tree:
    """Return the same where a head above it says who speaks."""
    return _said(catalogue, quotation, quotation.lead)


def unsigned(catalogue: Catalogue, quotation: Quotation) -> Tree:
    """Return the same without who speaks, a lead that names the speaker left out too."""
    lead = set(words_of(quotation.lead))
    speaker = words_of(text.quotations.who(catalogue, quotation.speaker))
    names_it = any(len(name) > 3 and name in lead for name in speaker)
    return _said(catalogue, quotation, "" if names_it else quotation.lead)


def _said(catalogue: Catalogue, quotation: Quotation, words_before: str) -> Tree:
    lead = f"[{words_before}] " if words_before else ""
    tree: Tree = []
    if quotation.quote:
        quote = html.Q(quotation.quote, className="holds-quotes" if "“" in quotation.quote else "")
        language = quotation.language or catalogue.dossier.language
        tree.append(html.Blockquote([lead, quote], lang=language, className="quote"))
    if quotation.translation:
        label = html.Span(f"({text.quotations.TRANSLATION})")
        tree.append(
            html.P([f"{chicago.quote(quotation.translation)} ", label], className="translation")
        )
    if quotation.position:
        ours = html.Span(f" ({text.quotations.POSITION_IS_OURS})")
        tree.append(html.P([quotation.position, ours], className="position"))
    return tree


def line(catalogue: Catalogue, quotation: Quotation, head: Node) -> Tree:
    """Return a quotation in one line, after a head that says whose it is, as tables have it."""
    language = quotation.language or catalogue.dossier.language
    tree: Tree = [head, ": "]
    if quotation.quote:
        lead = f"[{quotation.lead}] " if quotation.lead else ""
        tree.append(html.Span([lead, chicago.quote(quotation.quote)], lang=language))
    if quotation.translation:
        tree.append(f" ({chicago.quote(quotation.translation)})")
    if quotation.position:
        blank = " " if quotation.quote else ""
        tree.append(f"{blank}{quotation.position} ({text.quotations.POSITION_IS_OURS})")
    return tree


def _work(catalogue: Catalogue, quotation: Quotation) -> Element:
    """The work it stands in, the place in it, and the copy that was read."""
    reference = catalogue.references[quotation.reference]
    address = where(reference) or quotation.seen_at
    copy = text.quotations.copy_seen(quotation, reference) if address != quotation.seen_at else ""
    parts: list[Node] = [
        outside(reference.title, address),
        reference.container_title if quotation.kind != "document" else "",
        quotation.locator,
        outside(copy, quotation.seen_at) if copy else "",
    ]
    line: Tree = [node for part in parts if part for node in (" · ", part)]
    return html.P(line[1:], className="work")
