"""The documentation is true: its examples run, its commands exist."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path

from wellsourced.features.base import Extractor
from wellsourced.features.document import Document

ROOT = Path(__file__).parent.parent


def code_blocks(path: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def test_the_five_minute_extractor_works_as_written(read_document: Callable[..., Document], tmp_path: Path) -> None:
    (code,) = code_blocks(ROOT / "CONTRIBUTING.md", "python")
    path = tmp_path / "corrections.py"
    path.write_text(code, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("wellsourced.features.presentation.corrections", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
        extractor: Extractor = module.CORRECTIONS
        assert all(extractor.measure(read_document(text)).value == 1.0 for text in extractor.fires)
        assert all(extractor.measure(read_document(text)).value == 0.0 for text in extractor.silent)
    finally:
        del sys.modules[spec.name]


def test_the_model_card_is_written_from_the_score_cards() -> None:
    from wellsourced.models.card import render_card
    from wellsourced.models.prior import prior_cards
    from wellsourced.models.scorecard import load_scorecard

    cards = prior_cards()
    for name, card in cards.items():
        assert load_scorecard(ROOT / "models" / f"{name}.json") == card, "run: wellsourced train prior"
    assert (ROOT / "models" / "CARD.md").read_text(encoding="utf-8") == render_card(cards.values())


def test_weights_go_the_way_their_extractors_declare() -> None:
    from wellsourced.features.extractors import EXTRACTORS
    from wellsourced.models.prior import prior_cards

    for name, card in prior_cards().items():
        declared = {extractor.name: getattr(extractor, name) for extractor in EXTRACTORS}
        for term in card.terms:
            assert declared[term.feature] == ("raises" if term.weight > 0 else "lowers"), f"{name}: {term.feature}"
        assert {term.feature for term in card.terms} == {key for key, way in declared.items() if way != "none"}
