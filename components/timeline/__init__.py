"""The timeline of Explore."""
