"""Sentences of the page Table."""

TITLE = "Table"
TABLE_CAPTION = "The chosen events; the heads of columns sort them"
TABLE_COLUMNS = {
    "start": "Date",
    "title": "Event",
    "type": "Type",
    "actors": "Actors",
    "themes": "Themes",
    "told": "Told by",
    "documents": "Documents",
}
