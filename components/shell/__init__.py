"""What stands around every page; the pages and routes of the app."""
