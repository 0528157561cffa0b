"""The dossier: its tables, and the only code that knows their files. Never imports Dash."""
