"""The timeline of a reading copy, as data for its scripts."""
