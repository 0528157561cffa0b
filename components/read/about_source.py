"""About a source: what it is, who wrote it, whom it cites, and what rests on it alone."""

from components import text
from components.base.elements import Element, Tree, html
from components.base.routing import EXPLORE, Paths
from components.evidence.excerpts import quotation
from data.base.texts import count_words
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.sources import profile
from data.sources.profile import Work
from data.tables import models

MANY = 2  # works cited in so many passages or more are listed, the others folded


def facts(catalogue: Catalogue, source: models.Source) -> Element:
    """Return what the table of sources says of one, name by name."""
    count = len(tellings.of_source(catalogue, source.id))
    rows = text.read.facts(source, count)
    tree: Tree = [part for name, value in rows for part in (html.Dt(name), html.Dd(value))]
    if source.URL:
        link = html.A(source.URL, href=source.URL, rel="noreferrer")
        tree += [html.Dt(text.read.ADDRESS), html.Dd(link)]
    return html.Dl(tree)


def section(catalogue: Catalogue, paths: Paths, source: str) -> Tree:
    """Return all that is known of a source as a witness.

    That nothing was found of notes or dependence is said where it was looked for.
    """
    row = catalogue.sources[source]
    coded = catalogue.dossier.rules == "strict"
    rests_on = [catalogue.sources[each].label for each in row.depends_on]
    followers = profile.followers(catalogue, source)
    dependence = text.read.dependence(rests_on, followers)
    voices = _voices(catalogue, source)
    return [
        html.H2(text.read.WHO),
        html.H3(text.read.FACTS),
        facts(catalogue, row),
        html.H3(text.read.SHARE),
        *_share(catalogue, paths, row),
        *([html.H3(text.read.VOICES), *voices] if voices else []),
        *(_notes(catalogue, source) if coded or profile.works(catalogue, source) else []),
        *(
            [html.H3(text.read.DEPENDENCE), html.P(dependence)]
            if coded or rests_on or followers
            else []
        ),
    ]


def _notes(catalogue: Catalogue, source: str) -> Tree:
    return [
        html.H3(text.read.NOTES),
        *_works(catalogue, source),
        html.H3(text.read.AT_ODDS),
        *_at_odds(catalogue, source),
    ]


def _share(catalogue: Catalogue, paths: Paths, source: models.Source) -> Tree:
    """How much it tells and is quoted, and of what it is the only witness."""
    events = profile.events_of(catalogue, source.id)
    sole = profile.sole_events(catalogue, source.id)
    excerpts = tellings.of_source(catalogue, source.id)
    words = sum(map(count_words, catalogue.excerpts["quote"].to_numpy()[excerpts]))
    several = "tellings" in contents(catalogue)
    way = f"{paths.to(EXPLORE)}?source={source.id}&told=1"
    sentence = text.read.only_witness(len(sole), len(events))
    return [
        html.P(text.read.event_count(len(events), source.words)),
        html.P([html.A(sentence, href=way) if len(sole) else sentence, "."]) if several else None,
        html.P(text.read.extent(len(excerpts), words, source.words)),
    ]


def _voices(catalogue: Catalogue, source: str) -> Tree:
    voices = profile.shares(catalogue, source, "voice")
    modes = profile.shares(catalogue, source, "modality")
    fidelity = profile.shares(catalogue, source, "fidelity")
    if not voices and not modes:
        return []
    labels = [(text.read.VOICE_LABELS[voice], count) for voice, count in voices.most_common()]
    fidelities = [(text.read.FIDELITY[each], count) for each, count in fidelity.most_common()]
    rows = catalogue.excerpts_from(source)
    translated, garbled = sum(bool(e.translation) for e in rows), sum(bool(e.sic) for e in rows)
    counts = [(labels, voices.total()), (modes.most_common(), modes.total())]
    return [
        *(html.P(text.read.shares(each, total)) for each, total in counts if total),
        *(html.P(line) for line in text.read.oddities(translated, garbled, fidelities)),
    ]


def _works(catalogue: Catalogue, source: str) -> Tree:
    works = profile.works(catalogue, source)
    if not works:
        return [html.P(text.read.NO_NOTES)]
    passages = {excerpt for work in works for excerpt in work.excerpts}
    frequent = [work for work in works if len(work.excerpts) >= MANY]
    rare = [work for work in works if len(work.excerpts) < MANY]
    lines = [text.read.several_works(profile.names_with_several_works(works))]
    lines.append(text.read.works_without_year(profile.without_year(works)))
    fold = html.Details(
        [html.Summary(text.read.single_citations(len(rare))), _list(catalogue, rare)]
    )
    return [
        html.P(text.read.works(len(works), len(passages))),
        _list(catalogue, frequent) if frequent else None,
        fold if rare else None,
        *(html.P(line) for line in lines if line),
    ]


def _list(catalogue: Catalogue, works: list[Work]) -> Element:
    return html.Ul([_work(catalogue, work) for work in works], className="works")


def _work(catalogue: Catalogue, work: Work) -> Element:
    label = " · ".join(work.labels)
    count = (
        [f": {text.read.citation_count(len(work.excerpts))}"] if len(work.excerpts) >= MANY else []
    )
    return html.Li([label, *count, " (", *_places(catalogue, work.excerpts), ")"])


def _places(catalogue: Catalogue, excerpts: tuple[str, ...]) -> Tree:
    """Links to the passages, parted by commas."""
    tree: Tree = []
    for row in catalogue.excerpts_of(excerpts):
        tree += [", ", html.A(text.common.locator(row.paragraph), href=f"#{row.id}")]
    return tree[1:]


def _at_odds(catalogue: Catalogue, source: str) -> Tree:
    if not profile.works(catalogue, source):
        return [html.P(text.read.NOTHING_TO_JUDGE)]
    faults = profile.impossible_notes(catalogue, source)
    if not faults:
        return [html.P(text.read.NONE_AT_ODDS)]
    lines = []
    for odd in faults:
        row = catalogue.excerpts_of([odd.excerpt])[0]
        place = html.A(text.common.locator(row.paragraph), href=f"#{row.id}")
        fault = f": “{odd.cites}”; {text.read.FAULTS[odd.fault]}: "
        lines.append(html.Li([place, fault, quotation(row)]))
    return [html.Ul(lines, className="works")]
