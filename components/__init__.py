"""Everything on the page. Imports `data`, never `app`."""
