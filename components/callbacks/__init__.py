"""The wiring of each page, one module a page."""
