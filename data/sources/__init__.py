"""The sources side by side, and each by itself."""
