"""Word lists: fitted, read back, refused when tampered with."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from wellsourced.models.scorecard import ModelFileError
from wellsourced.models.wordlist import fit_wordlist, load_wordlist

TEXTS = [frozenset({"never", "bridge"}), frozenset({"opened", "bridge"})] * 20
LABELS = np.array([True, False] * 20)
GROUPS = [f"outlet {number // 5}" for number in range(40)]


def test_words_of_one_side_get_weight_and_shared_ones_none(tmp_path: Path) -> None:
    words = fit_wordlist(TEXTS, LABELS, GROUPS, "argument")
    assert set(words.words) == {"never"}
    assert words.value(TEXTS[0]) > words.value(TEXTS[1]) == 0


def test_a_word_of_few_outlets_is_not_looked_at() -> None:
    assert not fit_wordlist(TEXTS, LABELS, ["one outlet"] * 40, "argument").words


def test_the_same_list_gives_the_same_bytes_and_a_changed_one_is_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    fit_wordlist(TEXTS, LABELS, GROUPS, "argument").save(one)
    fit_wordlist(TEXTS, LABELS, GROUPS, "argument").save(other)
    assert one.read_bytes() == other.read_bytes()
    assert load_wordlist(one).words
    one.write_text(one.read_text().replace("never", "ever"))
    with pytest.raises(ModelFileError, match="digest"):
        load_wordlist(one)
