"""Work that several extractors share is done once for a document and forgotten with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from .document import Document

Result = TypeVar("Result")


def per_document(function: Callable[[Document], Result]) -> Callable[[Document], Result]:
    """Remember what ``function`` gave for each document that is still alive."""
    known: WeakKeyDictionary[Document, Result] = WeakKeyDictionary()

    @wraps(function)
    def remembered(document: Document) -> Result:
        try:
            return known[document]
        except KeyError:
            known[document] = result = function(document)
            return result

    return remembered
