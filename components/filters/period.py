"""The menu of the period: years on a strip with two handles, typed dates, presets."""

from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, attributes, field, html
from components.base.ids import Id
from components.timeline import overview
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection
from data.tables.models import Period

HINT = "period-hint"


def menu(catalogue: Catalogue, view: View, result: query.Result, path: str) -> Element:
    """Return the menu as the address sets it."""
    return html.Div(
        [
            _years(catalogue, view.selection, result),
            html.Div([_field(Id.FROM, view), _field(Id.TO, view)], className="period-fields"),
            html.P(text.facets.PERIOD_HINT, id=HINT, className="hint"),
            *presets(catalogue, view, path),
        ],
        className="menu",
    )


def _years(catalogue: Catalogue, selection: Selection, result: query.Result) -> Element:
    """Events a year under the other filters, and handles that choose whole years."""
    first, last = overview.years_of(catalogue)
    ends = (selection.from_ or str(first), selection.to or str(last))
    return html.Div(
        [
            _histogram(overview.totals(catalogue, result.any_time)),
            html.Div(className="shown"),
            *(
                overview.handle(end, label, value)
                for end, label, value in zip(
                    ("from", "to"),
                    text.facets.PERIOD_ENDS,
                    (year[:4] for year in ends),
                    strict=True,
                )
            ),
            *overview.narrow_ticks(catalogue),
        ],
        id=Id.YEARS,
        role="group",
        className="range",
        **attributes(
            aria_label=text.facets.YEARS,
            data_first=str(first),
            data_last=str(last),
            data_from=ends[0][:4],
            data_to=ends[1][:4],
        ),
    )


def _histogram(totals: npt.NDArray[np.int64]) -> Element:
    """Bars of a year or, of a long time, of several; the last may reach over the end."""
    per, counts = overview.bar_sums(totals)
    highest = max([*counts.tolist(), 1])
    bars = [html.I(style={"height": f"{count / highest:.0%}"}) for count in counts.tolist()]
    width = f"{len(counts) * per / len(totals):.2%}"
    hidden = attributes(aria_hidden="true")
    return html.Div(bars, className="histogram", style={"width": width}, **hidden)


def _field(name: Id, view: View) -> Element:
    key = "from" if name == Id.FROM else "to"
    label = text.facets.PERIOD_FROM if key == "from" else text.facets.PERIOD_TO
    value = view.selection.from_ if key == "from" else view.selection.to
    wrong = "" if value else next((wrong for name, wrong in view.dropped if name == key), "")
    fault = f"{name}-fault"
    box = field(
        "text",
        id=name,
        name=key,
        className="form-control",
        placeholder="1997-05",
        autoComplete="off",
        data_value=value or wrong,
        aria_describedby=f"{fault} {HINT}" if wrong else HINT,
        aria_invalid="true" if wrong else None,
    )
    parts = [html.Label(label, htmlFor=name), box]
    if wrong:
        parts.append(html.P(text.facets.no_day(key, wrong), id=fault, className="dropped"))
    return html.Div(parts, className="period-field")


def presets(catalogue: Catalogue, view: View, path: str) -> list[Element]:
    """Return, for each group of periods, links that choose one of them."""
    view = replace(view, event="", window="")
    rows = []
    for group, members in _groups(catalogue).items():
        links = []
        names = [period.label for period in members]
        for period in members:
            first, last = _ends(catalogue, period)
            chosen = replace(view.selection, from_=first, to=last)
            href = f"{path}{address.write(replace(view, selection=chosen))}"
            when = dates.interval(period.start, period.end, catalogue.today)
            title = date_words.interval_in_words(when)
            twice = names.count(period.label) > 1
            name = text.facets.period_name(period.label, when) if twice else period.label
            links.append(html.A(name, href=href, title=title, className="chip"))
        head = html.Span(text.bands.name(catalogue, group), className="filter-name")
        rows.append(html.Div([head, *links], className="presets"))
    return rows


def preset_ends(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return what each preset chooses, in order: the first and the last day, '' for an open end."""
    groups = _groups(catalogue).values()
    return [_ends(catalogue, period) for members in groups for period in members]


def _groups(catalogue: Catalogue) -> dict[str, list[Period]]:
    groups: dict[str, list[Period]] = {}
    for period in catalogue.periods.values():
        groups.setdefault(period.group, []).append(period)
    return groups


def _ends(catalogue: Catalogue, period: Period) -> tuple[str, str]:
    when = dates.interval(period.start, period.end, catalogue.today)
    first = "" if when.first == date.min else str(when.first)
    return first, "" if when.ongoing else str(when.last)
