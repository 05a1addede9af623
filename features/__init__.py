"""The instruments: one family of measurements a folder, one extractor a file, each finding carrying its words.

``features.EXTRACTORS`` is the one list (``features/extractors.py``).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .extractors import EXTRACTORS

__all__ = ["EXTRACTORS"]


def __getattr__(name: str) -> Any:
    # Lazy: an article or a finding can be imported without all instruments, and they can import each other's layers.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .extractors import EXTRACTORS

    return EXTRACTORS
