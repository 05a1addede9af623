"""Sourcing: how much of the reporting stands on sources that a reader could ask or look up."""

from .documents import DOCUMENTS
from .interviews import INTERVIEWS
from .named_voices import NAMED_VOICES
from .other_voices import OTHER_VOICES
from .plain_statements import PLAIN_STATEMENTS
from .press_releases import PRESS_RELEASES
from .sourced_sentences import SOURCED_SENTENCES

SOURCING = (SOURCED_SENTENCES, PLAIN_STATEMENTS, NAMED_VOICES, OTHER_VOICES, INTERVIEWS, DOCUMENTS, PRESS_RELEASES)
