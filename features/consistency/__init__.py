"""Errors that can be shown inside one article: it repeats itself, contradicts itself, or cannot be right.

One check a file. All are quiet by design: an editor forgives a miss, not a false alarm.
"""

from __future__ import annotations

from ..base import Extractor
from .arithmetic import ARITHMETIC
from .calendar import CALENDAR
from .conflicting_numbers import CONFLICTING_NUMBERS
from .garbled_words import GARBLED_WORDS
from .headline_body import HEADLINE_BODY
from .name_variants import NAME_VARIANTS
from .quotation_ends import QUOTATION_ENDS
from .reference_facts import REFERENCE_FACTS
from .repeated_blocks import REPEATED_BLOCKS
from .role_variants import ROLE_VARIANTS
from .stray_lines import STRAY_LINES
from .unpaired_quotations import UNPAIRED_QUOTATIONS

CONSISTENCY: tuple[Extractor, ...] = (
    REPEATED_BLOCKS,
    UNPAIRED_QUOTATIONS,
    QUOTATION_ENDS,
    GARBLED_WORDS,
    STRAY_LINES,
    NAME_VARIANTS,
    ROLE_VARIANTS,
    CALENDAR,
    ARITHMETIC,
    CONFLICTING_NUMBERS,
    HEADLINE_BODY,
    REFERENCE_FACTS,
)

__all__ = ["CONSISTENCY"]
