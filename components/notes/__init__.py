"""The notes of a printed page."""
