"""The rules of a dossier, and the report on it."""
