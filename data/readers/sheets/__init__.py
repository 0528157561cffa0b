"""Spreadsheets: their sheets as text, and what these are sheets of."""
