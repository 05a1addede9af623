"""Verbs by which the author tells of somebody's mind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.attributions.minds import guessed
from wellsourced.features.document import Document


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("The council knew that the bridge was unsafe.", "knew", True),
        ("The council had forgotten that the bridge was unsafe.", "forgotten", True),
        ("The mayor cares that the bridge is safe.", "cares", True),
        ("The paper carried a statement that the bridge was unsafe.", "carried", False),
        ("The engineers said that the bridge was unsafe.", "said", False),
    ],
)
def test_what_somebody_knows_is_told_by_the_author(
    read_document: Callable[..., Document], text: str, verb: str, told: bool
) -> None:
    cues = [token for token in read_document(text).doc if token.text == verb]
    assert len(cues) == 1
    assert guessed(cues) == told
