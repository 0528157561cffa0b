"""The menus that filter, and the selection in words."""
