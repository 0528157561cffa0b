"""Slides as plain rows of pieces, and the file of native shapes and text that is made of them."""
