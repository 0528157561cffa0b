"""The page Your own timeline: a sheet looked at, drawn, and given back as a dossier."""
