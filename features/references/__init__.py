"""What is known: dated facts with their sources, and the checks that hold an article against them.

The facts are tables (``*.toml`` beside this file, or a user's own): who held an office, who belonged to an alliance, which
state or body existed when, which city is whose capital, which countries share a border. The format is described in
``docs/reference-facts.md``.
"""

from .facts import Fact, Facts
from .reading import FactsError, read_facts, shipped_facts

__all__ = ["Fact", "Facts", "FactsError", "read_facts", "shipped_facts"]
