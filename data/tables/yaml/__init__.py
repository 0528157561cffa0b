"""Tables written as YAML: the dossier and its lines."""
