"""Which names in the metadata say who wrote an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.document import Document
from wellsourced.features.presentation.byline import BYLINE


@pytest.mark.parametrize(
    ("author", "value"),
    [
        ("Jane Roe", 1),
        ("Roe, J. (staff writer)", 1),
        ("Staff", 0),
        ("Staff, admin", 0),
        ("News_Desk / Web-Team.", 0),
        ("–", 0),
    ],
)
def test_a_name_given_apart(read_document: Callable[..., Document], author: str, value: int) -> None:
    assert BYLINE.measure(read_document("The bridge will reopen in May, the council said.", author=author)).value == value
