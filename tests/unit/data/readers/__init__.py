"""Tests of the readers of files of others."""
