"""The evidence of one event: what texts, documents and scholars say of it."""

from collections.abc import Iterable

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import AT_ROOT, Paths
from components.citing import buttons
from components.evidence import disagreements, findings, jumps, voices
from components.evidence.excerpts import card, ways
from components.evidence.heading import head
from components.evidence.references import record
from components.evidence.voices import Voices
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.catalogue.tellings import Rows
from data.selection import query
from data.sources import claims


def of_event(catalogue: Catalogue, view: View, positions: Rows, paths: Paths = AT_ROOT) -> Tree:
    """Show one event: what it is, what texts, documents and scholars say, what the record says."""
    event = catalogue.event(view.event)
    row = catalogue.position[event.id]
    spoken = voices.on_event(catalogue, event)
    page = findings.Page(spoken.ids(), view, paths, event.references)
    return [
        step(view, "", f"× {text.events.close(catalogue)}", "close"),
        head(catalogue, view, event, paths),
        html.P(text.events.OUTSIDE, className="note") if row not in positions else None,
        jumps.row(catalogue, event, spoken),
        _texts_and_documents(catalogue, view, event, spoken, paths),
        *voices.section(catalogue, voices.LATER, spoken.later, paths),
        *voices.section(catalogue, voices.SCHOLARS, spoken.studies, paths),
        *findings.findings(catalogue, event.disagreements, page, jumps.FINDINGS),
        *disagreements.of_event(catalogue, view, event, paths, jumps.QUESTIONS),
        *disagreements.links(catalogue, view, event.id),
        record(catalogue, event.record, event.references),
        buttons.row(paths, "event", event.id),
        _steps(catalogue, view, positions),
    ]


def _texts_and_documents(
    catalogue: Catalogue, view: View, event: EventRow, spoken: Voices, paths: Paths
) -> Element:
    """What the texts say and what the documents say: side by side where there is room for it."""
    texts = _texts(catalogue, view, event, paths)
    documents = voices.documents(catalogue, event, spoken, paths)
    columns: Tree = [html.Section(each) for each in (texts, documents) if each]
    return html.Div(html.Div(columns, className="columns"), className="both")


def _texts(catalogue: Catalogue, view: View, event: EventRow, paths: Paths) -> Tree:
    """What the texts say of an event, and who of them is silent; of none, why it stands here."""
    cards = _cards(catalogue, view, event, paths)
    heading = html.H3(text.quotations.TEXTS, id=jumps.TEXTS, className="section") if cards else None
    return [heading, *(cards or _context(catalogue, event)), *silences(catalogue, event)]


def _cards(catalogue: Catalogue, view: View, event: EventRow, paths: Paths) -> Tree:
    """The excerpts on an event; read through a source, those of the others are folded."""
    excerpts = catalogue.excerpts_of(event.excerpts)
    own = [e for e in excerpts if view.through in ("", e.source)]
    others = [e for e in excerpts if e not in own]

    def cards(rows: list[ExcerptRow]) -> Tree:
        return [card(catalogue, e, event, ways(paths, view, e)) for e in rows]

    if not others:
        return cards(own)
    none_of_its_own = (
        [] if own else [html.P(text.events.not_told_by(catalogue.sources[view.through].label))]
    )
    folded = [html.Summary(text.events.other_sources(len(others))), *cards(others)]
    return [*none_of_its_own, *cards(own), html.Details(folded, className="others")]


def _context(catalogue: Catalogue, event: EventRow) -> Tree:
    """Say that no source tells an event, if that is known, and why it stands here."""
    words = " ".join(filter(None, (text.events.none_tells(catalogue), event.why)))
    return [html.P(words, className="context")] if words else []


def silences(catalogue: Catalogue, event: EventRow) -> Tree:
    """Say who does not tell an event: silence counts only up to a source's horizon, if known."""
    states = {key: claims.telling(catalogue, key, event) for key in catalogue.sources}
    later = [catalogue.sources[key] for key, state in states.items() if state == "after"]
    labels = [catalogue.sources[key].label for key, state in states.items() if state == "silent"]
    lines = [text.events.silent(labels) if event.excerpts else "", text.events.after(later)]
    return [html.P(line, className="silent") for line in lines if line]


def _steps(catalogue: Catalogue, view: View, positions: Rows) -> Element:
    """Links to the events before and after it in the selection, and to all excerpts."""
    before, after = query.neighbours(catalogue, view.event, positions)
    return steps(catalogue, view, [each.id for each in before], [each.id for each in after])


def steps(catalogue: Catalogue, view: View, before: Iterable[str], after: Iterable[str]) -> Element:
    """Return links to an event before and one after it, if given, and between them to all."""
    links = [step(view, each, f"◂ {text.events.PREVIOUS}") for each in before]
    links.append(step(view, "", text.events.close(catalogue)))
    links += [step(view, each, f"{text.events.NEXT} ▸") for each in after]
    return html.Nav(links, className="steps", **attributes(aria_label=text.events.EVENTS))


def step(view: View, event: str, label: str, css: str = "") -> Element:
    """Return a link that puts an event in focus, or ("") none."""
    return html.A(label, href=address.write(address.focus(view, event)) or "?", className=css)
