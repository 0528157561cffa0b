"""What a copy needs to choose events: menus, header, list of events, what a search is near to."""
