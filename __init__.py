"""wellsourced: how far a news article follows good reporting practice, how one-sided it is, and which words say so."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .features.article import Article
    from .features.base import Extractor
    from .models.errors import UnusableFile
    from .scoring.result import Result
    from .scoring.scorer import Scorer
    from .scoring.transformer import ArticleFeatures

__version__ = "0.1.0"
__all__ = ["Article", "ArticleFeatures", "Extractor", "Result", "Scorer", "UnusableFile", "__version__"]

_HOMES = {
    "Article": ".features.article",
    "ArticleFeatures": ".scoring.transformer",
    "Extractor": ".features.base",
    "Result": ".scoring.result",
    "Scorer": ".scoring.scorer",
    "UnusableFile": ".models.errors",
}


def __getattr__(name: str) -> Any:
    # Lazy, so that `import wellsourced` costs nothing and pytest does not import the packages twice.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name], __name__), name)
