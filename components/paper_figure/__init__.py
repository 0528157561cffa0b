"""The timeline as a still figure: lanes, marks, every label and an axis; for print, and small."""
