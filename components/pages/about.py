"""The page About: what the sources are, how they are coded, and what this dossier cannot show."""

from typing import Any

from babel import Locale
from dash import html

from components import text
from components.still import Still, attributes, still
from data import dates, models
from data.catalogue import Catalogue


def layout(catalogue: Catalogue) -> Still:
    """Return the whole page; it depends on nothing but the dossier."""
    return still(
        html.Div(
            [
                html.H1(f"About “{catalogue.dossier.title}”"),
                html.P(catalogue.dossier.subtitle),
                html.P(f"{catalogue.dossier.version_note} Version {catalogue.version}."),
                html.H2("How to read it"),
                *(html.P(line) for line in text.ABOUT_READING),
                html.H2("The sources"),
                *(_source(catalogue, source) for source in catalogue.sources.values()),
                html.H2("Types of events"),
                _definitions(catalogue.types.values()),
                html.H2("Themes"),
                _definitions(catalogue.themes.values()),
                html.H2("What this dossier cannot show"),
                *(html.P(line) for line in text.ABOUT_LIMITS),
            ],
            className="about",
            **attributes(data_title=f"{text.ABOUT} – {catalogue.dossier.title}"),
        )
    )


def not_found(home: str) -> html.Div:
    """Return the page for an address that has none."""
    return html.Div(
        [
            html.H1(text.NOT_FOUND),
            html.P(text.NOT_FOUND_LINE),
            html.A(text.BACK_TO_EXPLORE, href=home),
        ],
        className="about",
        **attributes(data_title=text.NOT_FOUND),
    )


def _definitions(rows: Any) -> html.Dl:
    return html.Dl([part for row in rows for part in (html.Dt(row.label), html.Dd(row.definition))])


def _source(catalogue: Catalogue, source: models.Source) -> html.Section:
    count = int((catalogue.excerpts["source"] == source.id).sum())
    issued = source.issued_basis
    if source.issued:
        issued = f"{dates.words(dates.parse(source.issued))} ({issued})"
    rows = [
        ("Title", source.title),
        ("Author", text.authors(source.author) or "unknown"),
        ("Published in", source.container_title or source.publisher or "unknown"),
        ("Date", issued),
        ("Genre", source.genre),
        ("Language", Locale.parse(source.language, sep="-").get_language_name("en") or ""),
        ("Evidence it gives", source.evidence),
        ("Horizon", f"{dates.words(dates.parse(source.horizon))}: {source.horizon_basis}"),
        ("Standpoint", source.standpoint),
        ("Provenance", source.provenance),
        ("Cleaned for display", source.cleaning),
        ("Size", f"{source.words} words, {text.plural(count, 'excerpt')} here"),
        ("Note", source.note),
    ]
    facts = [part for name, said in rows if said for part in (html.Dt(name), html.Dd(said))]
    if source.URL:
        facts += [
            html.Dt("Address"),
            html.Dd(html.A(source.URL, href=source.URL, rel="noreferrer")),
        ]
    return html.Section([html.H3(source.label), html.Dl(facts)])
