"""Commentary: opinion, judgement, guesswork and colouring in the author's own voice. A source's opinion is never counted."""

from .accusations import ACCUSATIONS
from .address import ADDRESS
from .first_person import FIRST_PERSON
from .headline import HEADLINE
from .headline_certainty import HEADLINE_CERTAINTY
from .irony import IRONY
from .judgement import JUDGEMENT
from .kinds import commentary_evidence
from .loaded_words import LOADED_WORDS
from .media_attacks import MEDIA_ATTACKS
from .scare_quotes import SCARE_QUOTES
from .speculation import SPECULATION
from .telling_words import TELLING_WORDS

COMMENTARY = (
    SPECULATION,
    JUDGEMENT,
    LOADED_WORDS,
    ACCUSATIONS,
    MEDIA_ATTACKS,
    TELLING_WORDS,
    SCARE_QUOTES,
    IRONY,
    FIRST_PERSON,
    ADDRESS,
    HEADLINE,
    HEADLINE_CERTAINTY,
)

__all__ = ["COMMENTARY", "commentary_evidence"]
