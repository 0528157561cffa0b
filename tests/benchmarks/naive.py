"""The yardstick: the dossier's tables in a plain Dash app, everything drawn anew at each click.

A `px.timeline`, a list of the events and all their excerpts, filtered by checklists and dropdowns;
with `chart` the timeline alone, as a page of some thousand elements takes Dash minutes.
It is served as the app itself is, so that a ratio compares the apps and not their servers.
"""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.express as px
import waitress
from dash import Dash, Input, Output, dcc, html

THREADS = 8
DAY = pd.Timedelta(days=1)


def read(folder: Path) -> tuple[pd.DataFrame, dict[str, list[Any]]]:
    """Return the events, by their first day, and the excerpts of each event."""
    tables = {
        name: pd.read_csv(folder / f"{name}.csv", keep_default_na=False)
        for name in ("events", "excerpts", "types", "sources")
    }
    events, excerpts = tables["events"], tables["excerpts"]
    events["first"] = days(events["start"])
    last = days(events["end"]).fillna(pd.Timestamp.today().normalize())
    last = last.where(events["end"] != "", events["first"])
    events["last"] = last.where(last > events["first"], events["first"] + DAY)
    events["lane"] = events["type"].map(tables["types"].set_index("id")["label"])
    for column in ("agents", "others", "themes"):
        events[column] = events[column].str.split("|")
    excerpts["source"] = excerpts["source"].map(tables["sources"].set_index("id")["label"])
    told: dict[str, list[Any]] = defaultdict(list)
    for excerpt in excerpts.itertuples():
        for event in excerpt.events.split("|"):
            told[event].append(excerpt)
    return events.sort_values("first"), told


def days(column: pd.Series) -> pd.Series:
    """Return the first day of EDTF dates; NaT for what goes on and for empty cells."""
    plain = column.str.replace("X", "0").str.extract(r"(\d{4}(?!-2[1-4]$)[-\d]*|\d{4})")[0]
    return pd.to_datetime(plain, format="ISO8601")


def build(folder: Path, *, chart: bool = False) -> Dash:
    """Return the app over a folder of tables; `chart` leaves out list and excerpts."""
    events, told = read(folder)
    named = {name: sorted(events[name].explode().unique()) for name in ("agents", "themes")}
    app = Dash(__name__, title="Naive")
    app.layout = html.Div(
        [
            html.H1("Timeline"),
            dcc.Checklist(sorted(events["type"].unique()), [], id="types"),
            dcc.Dropdown(named["agents"], [], multi=True, id="actors", placeholder="Actor"),
            dcc.Dropdown(named["themes"], [], multi=True, id="themes", placeholder="Theme"),
            dcc.Input(id="words", debounce=True, placeholder="Search"),
            html.P(id="count"),
            dcc.Graph(id="timeline"),
            html.Ul(id="list"),
            html.Div(id="excerpts"),
        ]
    )

    @app.callback(
        Output("count", "children"),
        Output("timeline", "figure"),
        Output("list", "children"),
        Output("excerpts", "children"),
        Input("types", "value"),
        Input("actors", "value"),
        Input("themes", "value"),
        Input("words", "value"),
    )
    def draw(types: list[str], actors: list[str], themes: list[str], words: str | None) -> Any:
        chosen = events
        if types:
            chosen = chosen[chosen["type"].isin(types)]
        for column, values in (("agents", actors), ("themes", themes)):
            if values:
                chosen = chosen[[bool(set(cell) & set(values)) for cell in chosen[column]]]
        if words:
            chosen = chosen[chosen["title"].str.contains(words, case=False, regex=False)]
        count = f"{len(chosen)} of {len(events)} events"
        if chart:
            return count, figure(chosen), [], []
        return count, figure(chosen), listed(chosen), quoted(chosen, told)

    return app


def figure(chosen: pd.DataFrame) -> Any:
    """Draw the events as bars, a row for each type."""
    return px.timeline(
        chosen,
        x_start="first",
        x_end="last",
        y="lane",
        color="lane",
        hover_name="title",
        hover_data=["start", "end", "status"],
    )


def listed(chosen: pd.DataFrame) -> list[html.Li]:
    """List the events."""
    return [
        html.Li([html.Span(event.start), html.Span(event.title), html.Span(event.status)])
        for event in chosen.itertuples()
    ]


def quoted(chosen: pd.DataFrame, told: dict[str, list[Any]]) -> list[html.Div]:
    """Show the excerpts under their events."""
    return [
        html.Div([html.H3(event.title), html.P(event.start), *map(card, told[event.id])])
        for event in chosen.itertuples()
        if event.id in told
    ]


def card(excerpt: Any) -> html.Article:
    """Show one excerpt."""
    said = f"{excerpt.source}, {excerpt.voice}, {excerpt.modality}, ¶ {excerpt.paragraph}"
    return html.Article([html.P(said), html.Blockquote(excerpt.quote), html.P(excerpt.translation)])


if __name__ == "__main__":
    server = build(Path(sys.argv[1]), chart="chart" in sys.argv).server
    waitress.serve(server, host="127.0.0.1", port=int(sys.argv[2]), threads=THREADS, ident="")
