"""Tests of components/themes."""
