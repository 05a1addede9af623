"""How often the kind of a source and the name behind it are right, on labelled attributions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from ..features.attributions.types import Attribution, TokenSpan
from ..features.labelled import LabelsError, read_rows
from ..features.speakers import resolve_speakers
from ..features.speakers.lexicons import SUFFIXES, TITLES, fold
from .figure import Figure
from .parsing import load_pipeline, parse

_JOINTS = frozenset({"of", "and", "for", "on", "in"})
_LITTLE = frozenset({"the", "a", "an", "s", "'s", "’s"})


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled source: what it is and what was found. ``text`` is the source as the article has it."""

    id: str
    group: str
    text: str
    kind: str
    speaker: str | None
    found_kind: str
    found_speaker: str | None


def evaluate_speakers(gold_path: Path, articles_path: Path, nlp: Language | None = None) -> dict[str, Figure]:
    """Kind of source (``accuracy``, ``macro_f1``) and ``named_right`` on gold spans, with bootstrap intervals.

    ``gold_path`` holds labelled sources, ``articles_path`` the articles with all their attributions; both are JSON
    Lines, gzipped or not. Every attribution of an article is given to the resolver, not only the labelled ones:
    pronouns lean on the sources before them. ``named_right`` is the share of sources labelled ``named`` that are
    resolved to the same name: see ``same_name``. ``macro_f1`` is the mean of F1 over the kinds that occur in the
    labels.
    """
    examples = list(read_examples(gold_path, articles_path, nlp or load_pipeline()))
    return {
        "accuracy": _bootstrap(examples, _accuracy),
        "macro_f1": _bootstrap(examples, _macro_f1),
        "named_right": _bootstrap(examples, _named_right),
        "named_identical": _bootstrap(examples, _named_identical),
    }


def read_examples(gold_path: Path, articles_path: Path, nlp: Language) -> Iterator[Example]:
    """Resolve every labelled source of ``gold_path``; raises LabelsError if one's article is not in ``articles_path``."""
    wanted: dict[str, list[dict[str, Any]]] = {}
    for row in read_rows(gold_path, "id", "doc_id", "source", "cue", "content"):
        wanted.setdefault(row["doc_id"], []).append(row)
    marked = read_rows(articles_path, "doc_id", "text", "attributions")
    articles = {row["doc_id"]: row for row in marked if row.get("primary", True)}
    if missing := wanted.keys() - articles.keys():
        raise LabelsError(f"{articles_path}: lacks the articles {', '.join(sorted(missing)[:3])} of {gold_path}")
    documents = parse(nlp, (articles[document]["text"] for document in wanted))
    for (document, rows), doc in zip(wanted.items(), documents, strict=True):
        spans = _all_spans(articles[document]["attributions"], rows)
        attributions = [_attribution(doc, row) for row in spans]
        for row, attribution in zip(spans, resolve_speakers(doc, attributions), strict=True):
            if "speaker_kind" in row:
                yield Example(
                    row["id"], document, row["source_text"], row["speaker_kind"], row["speaker"],
                    attribution.speaker_kind, attribution.speaker,
                )  # fmt: skip


def same_name(label: str | None, found: str | None) -> bool:
    """Whether two names are the same but for case, titles, initials in the middle and a missing given name.

    An acronym is the same as the words it stands for. Labels give the longest name that the annotator was shown, which
    may be the surname alone; so a name also matches one whose last words it is (or, behind a title, whose first words).
    "Clinton" and "Clinton campaign" are different names. Joint names ("A and B") match piece by piece.
    """
    if label is None or found is None:
        return label is found
    labels, names = label.split(" and "), found.split(" and ")
    if len(labels) == len(names) > 1:
        return all(any(same_name(one, other) for other in names) for one in labels)
    first, second = _name_words(label), _name_words(found)
    shorter, longer = sorted((first, second), key=len)
    if not shorter:
        return first == second
    if longer[-len(shorter) :] == shorter:
        return True
    if len(shorter) == 1:
        initials = "".join(word[0] for word in longer if word not in _JOINTS)
        titled = fold(label.split()[0]) in TITLES and len(label.split()) > 1
        return (len(longer) > 1 and shorter[0].replace(".", "") == initials) or (titled and longer[0] == shorter[0])
    return shorter[0] == longer[0] and shorter[-1] == longer[-1]


def _name_words(name: str) -> list[str]:
    words = [fold(word.strip("\"“”'’,")) for word in name.replace("’s", "").replace("'s", "").split()]
    words = [word for word in words if word and word not in SUFFIXES and word not in _LITTLE]
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    return words


def _all_spans(others: Sequence[dict[str, Any]], labelled: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The labelled attributions and those of the article that are not among them."""
    known = [row["content"] for row in labelled]
    return [*labelled, *(row for row in others if row["content"] not in known)]


def _attribution(doc: Doc, row: Mapping[str, Any]) -> Attribution:
    return Attribution(_tokens(doc, row["source"]), _tokens(doc, row["cue"]), _tokens(doc, row["content"]), "indirect")


def _tokens(doc: Doc, spans: Sequence[Sequence[int]]) -> tuple[TokenSpan, ...]:
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    return tuple((span.start, span.end) for span in found if span is not None)


def _accuracy(examples: Sequence[Example]) -> float:
    return float(np.mean([example.kind == example.found_kind for example in examples]))


def _macro_f1(examples: Sequence[Example]) -> float:
    scores = []
    for kind in sorted({example.kind for example in examples}):
        right = sum(example.kind == kind == example.found_kind for example in examples)
        either = sum((example.kind == kind) + (example.found_kind == kind) for example in examples)
        scores.append(2 * right / either)
    return float(np.mean(scores))


def _named_right(examples: Sequence[Example]) -> float:
    return _share(examples, lambda example: same_name(example.speaker, example.found_speaker))


def _named_identical(examples: Sequence[Example]) -> float:
    return _share(examples, lambda example: _name_words(example.speaker or "") == _name_words(example.found_speaker or ""))


def _share(examples: Sequence[Example], right: Callable[[Example], bool]) -> float:
    named = [example for example in examples if example.kind == "named"]
    return float(np.mean([right(example) for example in named])) if named else float("nan")


def _bootstrap(examples: Sequence[Example], measure: Callable[[Sequence[Example]], float], rounds: int = 1000) -> Figure:
    """The measure and its 2.5 and 97.5 percentiles over resampled documents, whose sources are not independent."""
    groups: dict[str, list[Example]] = {}
    for example in examples:
        groups.setdefault(example.group, []).append(example)
    documents = list(groups.values())
    generator = np.random.default_rng(0)
    values = []
    for _ in range(rounds):
        drawn = generator.integers(0, len(documents), len(documents))
        values.append(measure([example for i in drawn for example in documents[i]]))
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return Figure(measure(examples), float(low), float(high))
