"""Notices that a page puts between the sentences of a paragraph: "… he said. Story Continued Below On Monday …".

They stand on lines of their own in the page and are run into the text when it is copied; unmarked, the parser reads them as
the subject of the next sentence.
"""

from __future__ import annotations

import re

INTERRUPTION = re.compile(
    r"(?:(?<=[.!?…”\"][ \t])|(?<=[.!?…][’')\]][ \t]))(?P<notice>"
    r"(?:Story|Article|STORY|ARTICLE) (?:[Cc]ontinue[sd]|CONTINUE[SD]) (?:[Bb]elow|BELOW)(?: ADVERTISEMENT)?"
    r"|ADVERTISEMENT)[ \t]+(?=[\"“‘'(\[]?[A-Z0-9])"
)
"""Matches the ``notice`` and the space behind it, where a sentence ends before it and another may begin there."""
