"""A story as a file of slides: native shapes and text that a lecturer can go on with."""
