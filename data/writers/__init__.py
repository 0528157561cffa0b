"""Writing a dossier: its tables as files of a folder, or as one workbook."""
