"""Teaching sheets: five kinds of lessons on paper."""
