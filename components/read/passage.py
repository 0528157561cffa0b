"""Beside a text: the chosen passage, the events it tells, and where others stand."""

from dataclasses import replace
from itertools import chain

import numpy as np

from components import text
from components.base import address, ids
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import COMPARE, EXPLORE, Paths
from components.evidence import disagreements, evidence, voices
from components.evidence.excerpts import card, in_context, quotation, speaker
from components.evidence.voices import Part
from components.read.beside import Reader
from data.base.memo import memoised
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.rows import EventRow, ExcerptRow
from data.sources import documents
from data.sources.passages import paragraphs


def panel(catalogue: Catalogue, view: View, paths: Paths, source: str, excerpt: str) -> Tree:
    """Return what is known of a passage; how to choose one if the text has none of this id."""
    position = catalogue.excerpt_position.get(excerpt)
    if position is None:
        return introduction(catalogue, source)
    row = catalogue.excerpts_of([excerpt])[0]
    if row.source != source:
        return [html.P(text.read.ELSEWHERE), _elsewhere(catalogue, view, paths, source, row)]
    events = [catalogue.event(event) for event in row.events]
    links: Tree = [_event(catalogue, view, paths, event) for event in events]
    label = catalogue.sources[source].label
    return [
        html.P(
            text.read.announcement(label, row.paragraph), role="status", className="visually-hidden"
        ),
        _steps(catalogue, source, row),
        card(catalogue, row, events[0] if len(events) == 1 else None),
        *_overlaps(catalogue, source, excerpt),
        html.H3(text.read.EVENTS, className="section"),
        *(links or [html.P(text.read.NO_EVENT)]),
        *_documents(catalogue, view, paths, row),
        *_others(catalogue, view, paths, row, events),
    ]


def introduction(catalogue: Catalogue, source: str) -> Tree:
    """Say who the source is, how passages are chosen, and how they are marked."""
    row = catalogue.sources[source]
    coded = any(catalogue.excerpts["voice"])
    legend = [
        html.Li([html.Span("abc", className=css, **attributes(aria_hidden="true")), f" {means}"])
        for css, means in text.read.LEGEND
        if coded or css != text.read.REPORTED
    ]
    genre = f" · {row.genre}" if row.genre else None
    return [
        html.P([html.Strong(row.label), genre], className="speaker"),
        html.P(text.read.how_to(catalogue)),
        html.Ul(legend, className="passage-legend"),
    ]


def _steps(catalogue: Catalogue, source: str, row: ExcerptRow) -> Element:
    """Links to the passages before and after it, and to none."""
    order = tellings.of_source(catalogue, source)
    place = int(np.searchsorted(order, catalogue.excerpt_position[row.id]))
    ids_of = catalogue.excerpts["id"].to_numpy()
    previous, following = (
        ids_of[order[max(place - 1, 0) : place]],
        ids_of[order[place + 1 : place + 2]],
    )
    links = [html.A(f"◂ {text.read.PREVIOUS}", href=f"#{each}") for each in previous]
    links.append(html.A(text.read.CLOSE, href=f"#{ids.paragraph(row.paragraph)}"))
    links += [html.A(f"{text.read.NEXT} ▸", href=f"#{each}") for each in following]
    return html.Nav(links, className="steps", **attributes(aria_label=text.read.PASSAGE))


def _overlaps(catalogue: Catalogue, source: str, excerpt: str) -> Tree:
    """Links to the passages that share words with it; without the text at hand none is known."""
    if source not in catalogue.full_texts:
        return []
    sharing = {
        other
        for paragraph in paragraphs(catalogue, source)
        for segment in paragraph.segments
        if excerpt in segment.excerpts
        for other in segment.excerpts
    } - {excerpt}
    rows = catalogue.excerpts_at(sorted(catalogue.excerpt_position[each] for each in sharing))
    links = [html.Li(html.A(quotation(row), href=f"#{row.id}")) for row in rows]
    return [html.P(text.read.OVERLAPS, className="note"), html.Ul(links)] if links else []


def _event(catalogue: Catalogue, view: View, paths: Paths, event: EventRow) -> Element:
    href = paths.to(EXPLORE) + address.write(address.focus(view, event.id))
    when = text.read.date_and_status(event.status, text.events.event_date(catalogue, event))
    flag = text.events.differ(catalogue, event.disagreements) if event.contested else ""
    line = filter(None, [when, text.events.witnesses(catalogue, event), flag])
    return html.Div(
        [
            html.P(html.A(event.title, href=href)),
            html.P(" · ".join(line), className="kind"),
            *evidence.silences(catalogue, event),
        ],
        className="told-event",
    )


def _documents(catalogue: Catalogue, view: View, paths: Paths, row: ExcerptRow) -> Tree:
    """Documents on what the passage tells: those it quotes, others, and the way to the rest."""
    found = documents.beside(catalogue, row, _used_in(catalogue).get(row.id, ()))
    quoted, others = len(found.quoted), len(found.others)
    rest: Tree = []
    for topic, count in found.rest.items():
        if row.events:
            label = text.events.short(catalogue.event(topic))
            href = paths.to(EXPLORE) + address.write(address.focus(view, topic))
        else:
            label = catalogue.disagreements[topic].question
            href = paths.to(COMPARE) + address.write(replace(view, dispute=topic))
        rest += [" · ", html.A(text.read.more_documents(count, label), href=href)]
    return [
        *voices.section(catalogue, Part(text.read.quoted_documents(quoted)), found.quoted, paths),
        *voices.section(catalogue, Part(text.read.other_documents(others)), found.others, paths),
        html.P(rest[1:], className="more-documents") if rest else None,
    ]


def _others(
    catalogue: Catalogue, view: View, paths: Paths, row: ExcerptRow, events: list[EventRow]
) -> Tree:
    """What the other sources say of the same events, and the disagreements in which it is used."""
    excerpts = dict.fromkeys(e for event in events for e in event.excerpts)
    others = [each for each in catalogue.excerpts_of(excerpts) if each.source != row.source]
    cards = [_elsewhere(catalogue, view, paths, row.source, each) for each in others]
    questions = _disagreements(catalogue, view, paths, row)
    known = contents(catalogue) >= {"tellings", "silence"}
    nobody = [html.P(text.read.NOBODY)] if events and not others and known else []
    if not (nobody or cards or questions):
        return []
    heading = html.H3(text.read.OTHERS, className="section")
    return [heading, *nobody, *cards, *questions]


def _elsewhere(
    catalogue: Catalogue, view: View, paths: Paths, source: str, row: ExcerptRow
) -> Element:
    """Another source's passage, short, with the ways to it: alone, or beside the text read."""
    href = in_context(paths, view, row)
    head = speaker(catalogue, row, html.A(text.common.locator(row.paragraph), href=href))
    language = catalogue.sources[row.source].language
    quote = html.P(quotation(row), lang=language, className="other-quote")
    ours = [html.P(f"“{row.translation}”", className="translation")] if row.translation else []
    place = Reader(paths, view, source).way(row.id)
    way = html.A(text.read.BESIDE, href=place, **attributes(data_in_place="1"))
    return html.Div(
        [html.P(head, className="speaker"), quote, *ours, html.P(way, className="ways")],
        className="other",
    )


def _disagreements(catalogue: Catalogue, view: View, paths: Paths, row: ExcerptRow) -> Tree:
    """The disagreements in which this passage is used, and the positions in those aspects."""
    tree: Tree = []
    for key in _used_in(catalogue).get(row.id, ()):
        uses = [each for each in catalogue.positions[key] if row.id in each.excerpts]
        href = paths.to(COMPARE) + address.write(replace(view, dispute=key))
        question = html.A(f"⚑ {catalogue.disagreements[key].question}", href=href)
        aspects = dict.fromkeys(use.aspect for use in uses)
        stands = [disagreements.aspect(catalogue, key, aspect) for aspect in aspects]
        tree.append(html.Div([html.P(question), *stands], className="difference"))
    return tree


@memoised()
def _used_in(catalogue: Catalogue) -> dict[str, dict[str, None]]:
    """For each excerpt the disagreements in which it is used, in order."""
    keys: dict[str, dict[str, None]] = {}
    for key, positions in catalogue.positions.items():
        for excerpt in chain.from_iterable(each.excerpts for each in positions):
            keys.setdefault(excerpt, {})[key] = None
    return keys
