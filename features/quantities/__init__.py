"""Quantities: what numbers a text states, of what, and how exactly.

Numbers in news are rarely plain: "1.2 million", "half a billion", "a few hundred", "500 to 4,000", "one in five", "nearly
tripled". Each becomes a range ``low``–``high`` with its unit and the noun it counts. Years, clock times, days of the month
and labels ("Route 66") are told apart and ordinals left out. How wide "about" and "dozens" are is a convention: ten per
cent either way, and from two of the unit up to just under ten.
"""

from __future__ import annotations

from .quantity import Bound, Kind, Quantity
from .reader import find_quantities

__all__ = ["Bound", "Kind", "Quantity", "find_quantities"]
