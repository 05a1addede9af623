"""Commentary: opinion, judgement, guesswork and colouring in the author's own voice. A source's opinion is never counted."""

from .address import ADDRESS
from .first_person import FIRST_PERSON
from .judgement import JUDGEMENT
from .kinds import commentary_evidence
from .loaded_words import LOADED_WORDS
from .scare_quotes import SCARE_QUOTES
from .speculation import SPECULATION

COMMENTARY = (SPECULATION, JUDGEMENT, LOADED_WORDS, SCARE_QUOTES, FIRST_PERSON, ADDRESS)

__all__ = ["COMMENTARY", "commentary_evidence"]
