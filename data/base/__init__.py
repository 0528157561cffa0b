"""Dates, texts and two helpers: they know no table."""
