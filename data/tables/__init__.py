"""Columns and cells; reading CSV and YAML."""
