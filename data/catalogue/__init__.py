"""The checked tables joined: events, and which excerpts tell of which."""
