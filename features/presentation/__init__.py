"""Presentation: what an article says about itself, and how it reads."""

from .agency_credit import AGENCY_CREDIT
from .byline import BYLINE
from .dateline import DATELINE
from .opinion_label import OPINION_LABEL
from .reading_grade import READING_GRADE
from .shouting import SHOUTING

PRESENTATION = (BYLINE, DATELINE, AGENCY_CREDIT, OPINION_LABEL, SHOUTING, READING_GRADE)
