"""A part of a catalogue: some events alone, with all that is said of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import pandas as pd

from data.catalogue.catalogue import Catalogue
from data.tables.models import Disagreement, Link, Quotation, Theme


@dataclass(frozen=True)
class Core:
    """What a part is made of, as ids: its events, and what it shows beside what is said of them."""

    events: frozenset[str]
    excerpts: frozenset[str] = frozenset()
    quotations: frozenset[str] = frozenset()
    disagreements: frozenset[str] = frozenset()
    stories: frozenset[str] = frozenset()


def part(catalogue: Catalogue, core: Core) -> Catalogue:
    """Return a catalogue of the events of a core, at least one, with what is said of them.

    Sources, works, actors and other vocabularies stay whole, so that silence is still one. What is
    said of an event left out is in it only where a disagreement rests on it.
    """
    disagreements = _disagreements(catalogue, core)
    links = [row for row in catalogue.links if {row.from_, row.to} <= core.events]
    return replace(
        catalogue,
        events=_events(catalogue, core),
        excerpts=_excerpts(catalogue, core, disagreements, links),
        phases={key: rows for key, rows in catalogue.phases.items() if key in core.events},
        quotations=_quotations(catalogue, core, disagreements),
        disagreements=disagreements,
        findings={k: rows for k, rows in catalogue.findings.items() if k in disagreements},
        positions={k: rows for k, rows in catalogue.positions.items() if k in disagreements},
        links=links,
        themes={key: _asked(row, disagreements) for key, row in catalogue.themes.items()},
        stories={key: row for key, row in catalogue.stories.items() if key in core.stories},
        full_texts={},
        origin=catalogue.whole,
    )


def _events(catalogue: Catalogue, core: Core) -> pd.DataFrame:
    every = catalogue.events
    events = every[every["id"].isin(core.events)].reset_index(drop=True)
    wholes = events["part_of"]
    return events.assign(part_of=wholes.where(wholes.isin(core.events), ""))


def _disagreements(catalogue: Catalogue, core: Core) -> dict[str, Disagreement]:
    """Those of the core and those that name one of its events; of others they speak no more."""
    return {
        key: row.model_copy(update={"events": _known(row.events, core.events)})
        for key, row in catalogue.disagreements.items()
        if key in core.disagreements or not core.events.isdisjoint(row.events)
    }


def _excerpts(
    catalogue: Catalogue, core: Core, disagreements: Iterable[str], links: Iterable[Link]
) -> pd.DataFrame:
    """Those that tell of an event of the core, or on which a disagreement or a link rests."""
    positions = (row for key in disagreements for row in catalogue.positions[key])
    carriers = {*core.excerpts, *(row.excerpt for row in links)}
    carriers.update(*(row.excerpts for row in positions))
    every = catalogue.excerpts
    kept = [
        excerpt in carriers or not core.events.isdisjoint(events)
        for excerpt, events in every[["id", "events"]].to_numpy()
    ]
    excerpts = every[kept].reset_index(drop=True)
    events = [_known(cell, core.events) for cell in excerpts["events"]]
    pairs = zip(excerpts["events"], events, excerpts["themes"], strict=True)
    # What tells of other events alone is no argument, which its themes would find.
    themes = [themes if own or not every else [] for every, own, themes in pairs]
    return excerpts.assign(events=events, themes=themes)


def _quotations(
    catalogue: Catalogue, core: Core, disagreements: Collection[str]
) -> dict[str, Quotation]:
    """Those on an event of the core or on a disagreement, and what findings and periods name."""
    findings = (row for key in disagreements for row in catalogue.findings.get(key, ()))
    named = {*core.quotations, *(row.quotation for row in catalogue.periods.values())}
    named.update(*((*row.carriers, *row.against) for row in findings))
    return {
        key: row.model_copy(
            update={
                "events": _known(row.events, core.events),
                "disagreements": _known(row.disagreements, disagreements),
            }
        )
        for key, row in catalogue.quotations.items()
        if key in named
        or not core.events.isdisjoint(row.events)
        or _known(row.disagreements, disagreements)
    }


def _asked(theme: Theme, disagreements: Collection[str]) -> Theme:
    return theme.model_copy(update={"questions": _known(theme.questions, disagreements)})


def _known(keys: Iterable[str], known: Collection[str]) -> list[str]:
    return [key for key in keys if key in known]
