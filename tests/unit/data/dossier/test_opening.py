"""The part of time that a dossier without a window of its own shows first."""

from datetime import date
from pathlib import Path

import pytest

from components.drawing import axis
from data.dossier.load import load
from tests.conftest import TODAY
from tests.small import write_only


@pytest.mark.parametrize(
    ("starts", "window"),
    [
        (["1910-05-02"], "1910-04,1910-06"),
        (["1969-07-20"] * 30, "1969-06,1969-08"),
        (["1910"], "1909-07,1911-07"),
        (["1968-01-01", "1968-06", "1968-12-31"], "1967-12,1969-01"),
        (["1910-05-02", "1920", "1921"], "1910-02,1922-03"),
        (["1815/1914"], "1764,1964"),
        (["0001", "2026-05-02"], "0001,2066"),
        (["0100/1600", "1400/2900", "2999"], "0042,3057"),
        (["9999-12-31", "9990"], "9989-10,9999-12"),
        (["[..1984]"], "1983-07,1985-07"),
        (["[..1984]", "1900"], "1898,1986"),
        (["[1984..]", "1950"], "1948,2028"),
    ],
)
def test_all_of_it_with_room(tmp_path: Path, starts: list[str], window: str) -> None:
    """It is all that is named, in whole years or months, with room at either end."""
    lines = "".join(f"Event {n},{start}\n" for n, start in enumerate(starts))
    catalogue = load(write_only(tmp_path, {"events.csv": f"title,start\n{lines}"}), TODAY)
    assert catalogue.dossier.window == window
    first, last = axis.ends(window)
    for event in catalogue.every_event():
        begin, end = catalogue.interval(event).place
        assert max(first, date.min) <= begin
        assert end <= last
