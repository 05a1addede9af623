"""Makes features/lexicons/known_words.npz: which words are English, and which of them are common.

    pip download --no-deps symspellpy==6.10.1 pyspellchecker==0.9.1 && unzip each
    python benchmarks/known_words.py frequency_dictionary_en_82_765.txt en.json.gz

The words are those of SymSpell's frequency dictionary (MIT; Google Books n-grams met with SCOWL) and of pyspellchecker's
(MIT; film subtitles). Only the low 32 bits of spaCy's string ids are kept, sorted: a word is looked up, never read out.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from spacy.strings import get_string_id

COMMON, COMMONEST = 25_000, 12_000  # words, by SymSpell's counts


def ids(words: Iterable[str]) -> np.ndarray:
    """The sorted low halves of the words' ids."""
    return np.unique(np.array([get_string_id(word) & 0xFFFFFFFF for word in words], dtype=np.uint32))


counts = {
    word: int(count)
    for word, count in map(str.split, Path(sys.argv[1]).read_text(encoding="utf-8-sig").splitlines())
    if word.isalpha()
}
subtitles = json.loads(gzip.decompress(Path(sys.argv[2]).read_bytes()))
ranked = sorted(counts, key=lambda word: (-counts[word], word))
np.savez_compressed(
    Path(__file__).parent.parent / "features" / "lexicons" / "known_words.npz",
    known=ids({*counts, *(word for word in subtitles if word.isalpha())}),
    common=ids(ranked[:COMMON]),
    commonest=ids(ranked[:COMMONEST]),
)
