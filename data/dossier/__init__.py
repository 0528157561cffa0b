"""Opening a folder of tables, and watching it."""
