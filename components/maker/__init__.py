"""The page My story."""
