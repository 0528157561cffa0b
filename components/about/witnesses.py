"""How far the notes can be checked, and whose documents are quoted: counted from the tables."""

from collections import Counter

from components import text
from components.base.elements import Element, Node, Tree, attributes, html
from components.base.ids import Id
from components.base.routing import COMPARE, READ, Paths
from components.text import about
from data.catalogue.catalogue import Catalogue
from data.sources import heard, profile

MOST = 15  # parties in the table


def notes(catalogue: Catalogue, paths: Paths) -> Tree:
    """Return what is known of the notes of each text, and of the references of the record."""
    lines = [_of_source(catalogue, key, paths) for key in catalogue.sources]
    kinds = Counter(row.kind for row in catalogue.references.values() if row.kind)
    copies = sum(bool(row.seen_at) for row in catalogue.references.values())
    return [
        html.P(about.NOTES_OF_TEXTS),
        html.Ul(lines),
        html.P(about.references(len(catalogue.references), kinds.most_common(), copies)),
        html.P(about.quoted(len(catalogue.quotations))) if catalogue.quotations else None,
    ]


def _of_source(catalogue: Catalogue, source: str, paths: Paths) -> Element:
    """A text: how many notes, how many at odds with dates, how quotes stand to their originals."""
    works = profile.works(catalogue, source)
    passages = {excerpt for work in works for excerpt in work.excerpts}
    lines = [text.read.works(len(works), len(passages)) if works else text.read.NO_NOTES]
    if works:
        lines.append(about.at_odds(len(profile.impossible_notes(catalogue, source))))
    shares = profile.shares(catalogue, source, "fidelity").most_common()
    fidelity = [(text.read.FIDELITY[each], count) for each, count in shares]
    lines += text.read.oddities(0, 0, fidelity)
    label = catalogue.sources[source].label
    if not works:
        return html.Li([html.Strong(label), ": ", " ".join(lines)])
    way = html.A(about.EVERY_NOTE.format(label), href=f"{paths.to(READ, source)}#{Id.WHO}")
    return html.Li([html.Strong(label), ": ", " ".join(lines), " ", way])


def voices(catalogue: Catalogue, paths: Paths) -> Tree:
    """Return who has a part in events, and of whom how much is quoted."""
    parties = heard.parties(catalogue)
    unheard = [each for each in parties if not each.documents]
    names = [(catalogue.actors[each.actor].label, each.events) for each in unheard]
    tags = dict.fromkeys(row.language for row in catalogue.sources.values())
    languages = map(text.read.language, filter(None, tags))
    coverage = html.A(about.COVERAGE, href=f"{paths.to(COMPARE)}#{Id.COVERAGE}")
    return [
        html.P([about.text_languages(len(catalogue.sources), languages), " ", coverage]),
        html.P(about.VOICES),
        _table(catalogue, parties[:MOST]),
        html.P(about.unheard(len(parties), names)),
    ]


def _table(catalogue: Catalogue, parties: list[heard.Heard]) -> Element:
    heads: list[Node] = [html.Th(name, **attributes(scope="col")) for name in about.PARTIES]
    rows: list[Node] = [
        html.Tr(
            [
                html.Th(catalogue.actors[each.actor].label, **attributes(scope="row")),
                html.Td(text.common.number(each.events)),
                html.Td(text.common.number(each.documents)),
            ]
        )
        for each in parties
    ]
    return html.Table(
        [html.Caption(about.PARTIES_CAPTION), html.Thead(html.Tr(heads)), html.Tbody(rows)],
        className="parties",
    )
