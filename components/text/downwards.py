"""The words in the timeline of narrow pages; a script fills in what stands in braces."""

WORDS = {
    "nothing": "{years}: nothing in the selection",
    "more": "+{count}",
    "before": "before {year}",
    "bars": "Bars: ",
}
