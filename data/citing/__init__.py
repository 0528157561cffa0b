"""Sources, references and excerpts as citations."""
