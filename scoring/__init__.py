"""Ties everything: reading, parsing, the Scorer, training, evaluation, the command line."""
