"""The skeleton of each page, one module a page."""
