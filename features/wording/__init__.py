"""Wording: what the article's sentences, and the author's own above all, are made of."""

from .argument import ARGUMENT
from .commentary import COMMENTARY
from .opinion_marks import OPINION_MARKS
from .past_tense import PAST_TENSE
from .political_commentary import POLITICAL_COMMENTARY
from .specifics import SPECIFICS
from .time_anchors import TIME_ANCHORS
from .weasel_marks import WEASEL_MARKS

WORDING = (COMMENTARY, POLITICAL_COMMENTARY, OPINION_MARKS, WEASEL_MARKS, ARGUMENT, SPECIFICS, TIME_ANCHORS, PAST_TENSE)
