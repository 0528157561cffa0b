"""Citations to copy and to download."""
