"""The page Themes: what each theme is about and how much is gathered on it, side by side."""
