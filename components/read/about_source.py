"""About a source: what it is, who wrote it, whom it cites, and what rests on it alone."""

from typing import Any

from babel import Locale

from components import text
from components.base.elements import Element, html
from components.base.routing import EXPLORE, Paths
from components.evidence.excerpts import quotation
from data.base import dates
from data.base.texts import count_words
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.sources import profile
from data.sources.profile import Work
from data.tables import models

MANY = 2  # works cited at least so often stand in the open, the others folded


def facts(catalogue: Catalogue, source: models.Source) -> Element:
    """Return what the table of sources says of one, name by name."""
    count = len(tellings.of_source(catalogue, source.id))
    language = Locale.parse(source.language, sep="-").get_language_name("en") or ""
    horizon = dates.in_words(dates.parse(source.horizon))
    rows = [
        ("Title", source.title),
        ("Author", text.events.authors(source.author) or "unknown"),
        ("Published in", source.container_title or source.publisher or "unknown"),
        ("Date", text.read.date_of(source)),
        ("Genre", source.genre),
        ("Language", language),
        ("Evidence it gives", source.evidence),
        ("Horizon", f"{horizon}: {source.horizon_basis}"),
        ("Standpoint", source.standpoint),
        ("Provenance", source.provenance),
        ("Cleaned for display", source.cleaning),
        ("Size", f"{source.words} words, {text.common.plural(count, 'excerpt')} here"),
        ("Note", source.note),
    ]
    found = [part for name, value in rows if value for part in (html.Dt(name), html.Dd(value))]
    if source.URL:
        link = html.A(source.URL, href=source.URL, rel="noreferrer")
        found += [html.Dt("Address"), html.Dd(link)]
    return html.Dl(found)


def section(catalogue: Catalogue, paths: Paths, source: str) -> list[Any]:
    """Return all that is known of a source as a witness."""
    row = catalogue.sources[source]
    return [
        html.H2(text.read.WHO),
        html.H3(text.read.FACTS),
        facts(catalogue, row),
        html.H3(text.read.SHARE),
        *_share(catalogue, paths, row),
        html.H3(text.read.VOICES),
        *_voices(catalogue, source),
        html.H3(text.read.NOTES),
        *_works(catalogue, source),
        html.H3(text.read.AT_ODDS),
        *_at_odds(catalogue, source),
        html.H3(text.read.DEPENDENCE),
        html.P(
            text.read.depends(
                [catalogue.sources[each].label for each in row.depends_on],
                profile.followed_by(catalogue, source),
            )
        ),
    ]


def _share(catalogue: Catalogue, paths: Paths, source: models.Source) -> list[Any]:
    """How much it tells and is quoted, and of what it is the only witness."""
    told, alone = profile.told(catalogue, source.id), profile.alone(catalogue, source.id)
    excerpts = tellings.of_source(catalogue, source.id)
    words = sum(map(count_words, catalogue.excerpts["quote"].to_numpy()[excerpts]))
    way = f"{paths.to(EXPLORE)}?source={source.id}&told=1"
    only = text.read.alone(len(alone), len(told))
    return [
        html.P(text.read.told(len(told), source.words)),
        html.P([html.A(only, href=way) if len(alone) else only, "."]),
        html.P(text.read.quoted(len(excerpts), words, source.words)),
    ]


def _voices(catalogue: Catalogue, source: str) -> list[Any]:
    voices = profile.shares(catalogue, source, "voice")
    modes = profile.shares(catalogue, source, "modality")
    fidelity = profile.shares(catalogue, source, "fidelity")
    total = voices.total()
    if not total:
        return []
    named = [(text.read.VOICE_LABELS[voice], count) for voice, count in voices.most_common()]
    kept = [(text.read.FIDELITY[each], count) for each, count in fidelity.most_common()]
    rows = catalogue.excerpts_from(source)
    translated, garbled = sum(bool(e.translation) for e in rows), sum(bool(e.sic) for e in rows)
    return [
        html.P(text.read.shared(named, total)),
        html.P(text.read.shared(modes.most_common(), total)),
        *(html.P(line) for line in text.read.oddities(translated, garbled, kept)),
    ]


def _works(catalogue: Catalogue, source: str) -> list[Any]:
    cited = profile.works(catalogue, source)
    if not cited:
        return [html.P(text.read.NO_NOTES)]
    passages = {excerpt for work in cited for excerpt in work.excerpts}
    often = [work for work in cited if len(work.excerpts) >= MANY]
    once = [work for work in cited if len(work.excerpts) < MANY]
    lines = [text.read.several_works(profile.names_with_several_works(cited))]
    lines.append(text.read.undated(profile.undated(cited)))
    folded = html.Details([html.Summary(text.read.cited_once(len(once))), _list(catalogue, once)])
    return [
        html.P(text.read.works(len(cited), len(passages))),
        _list(catalogue, often) if often else None,
        folded if once else None,
        *(html.P(line) for line in lines if line),
    ]


def _list(catalogue: Catalogue, cited: list[Work]) -> Element:
    return html.Ul([_work(catalogue, work) for work in cited], className="works")


def _work(catalogue: Catalogue, work: Work) -> Element:
    label = " · ".join(work.labels)
    count = [f": {text.read.cited(len(work.excerpts))}"] if len(work.excerpts) >= MANY else []
    return html.Li([label, *count, " (", *_places(catalogue, work.excerpts), ")"])


def _places(catalogue: Catalogue, excerpts: tuple[str, ...]) -> list[Any]:
    """Links to the passages, parted by commas."""
    found: list[Any] = []
    for row in catalogue.excerpts_of(excerpts):
        found += [", ", html.A(text.read.place(row.paragraph), href=f"#{row.id}")]
    return found[1:]


def _at_odds(catalogue: Catalogue, source: str) -> list[Any]:
    if not profile.works(catalogue, source):
        return [html.P(text.read.NOTHING_TO_JUDGE)]
    found = profile.impossible(catalogue, source)
    if not found:
        return [html.P(text.read.NONE_AT_ODDS)]
    lines = []
    for each in found:
        row = catalogue.excerpts_of([each.excerpt])[0]
        place = html.A(text.read.place(row.paragraph), href=f"#{row.id}")
        fault = f": “{each.cites}”; {text.read.FAULTS[each.fault]}: "
        lines.append(html.Li([place, fault, quotation(row)]))
    return [html.Ul(lines, className="works")]
