"""Attributions in small texts from many worlds: who says what, and what is nobody's speech."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from wellsourced.features.attributions import Attribution, find_attributions, find_in_batch
from wellsourced.features.attributions.finder import first_token
from wellsourced.features.document import Document
from wellsourced.features.quotations import find_quotations
from wellsourced.models.files import WeightsError, load, save

Read = Callable[..., Document]

# text, a word of the source ("" for none), a word of the cue, the first and the last word of the content, kind
EXAMPLES = [
    # US politics
    ("“We will win this state,” Senator Jane Roe told reporters on Monday.", "Roe", "told", "We", "state", "direct"),
    ("Roe said she would vote against the bill.", "Roe", "said", "she", "bill", "indirect"),
    ("The senator called the plan “a gift to lobbyists.”", "senator", "called", "the", "lobbyists", "mixed"),
    ("According to a new poll, voters trust neither candidate.", "poll", "According", "voters", "candidate", "indirect"),
    # court reports
    ("The judge ruled that the evidence had been obtained illegally.", "judge", "ruled", "the", "illegally", "indirect"),
    ("“My client is innocent,” defence lawyer Tom Hale said outside the court.", "Hale", "said", "My", "innocent", "direct"),
    ("Prosecutors allege that he took bribes from two builders.", "Prosecutors", "allege", "he", "builders", "indirect"),
    # health
    ("The study found that the drug lowered blood pressure in mice.", "study", "found", "the", "mice", "indirect"),
    ("“It is too early to tell,” said Maria Chen, who was not part of the trial.", "Chen", "said", "It", "tell", "direct"),
    ("Researchers believe the vaccine protects for two years.", "Researchers", "believe", "the", "years", "indirect"),
    # sports
    ("“We never gave up,” captain Luis Ortega said after the match.", "Ortega", "said", "We", "up", "direct"),
    ("The coach admitted that his side had been lucky.", "coach", "admitted", "his", "lucky", "indirect"),
    # agency copy
    ("Two soldiers were killed near the border, the ministry said.", "ministry", "said", "Two", "border", "indirect"),
    ("The army said in a statement that it had retaken the town.", "army", "said", "it", "town", "indirect"),
    # translated copy
    ('Hansen warned that "a crisis will arise in the coming months."', "Hansen", "warned", "a", "months", "mixed"),
    ('He explained, "Either we leave or we stay for years."', "He", "explained", "Either", "years", "direct"),
    ('"We have to decide this together," the minister added.', "minister", "added", "We", "together", "direct"),
]  # fmt: skip

SILENT = [
    "The so-called “smart” meter was installed in March.",
    "She won an award for her novel “The Long River” last year.",
    "The bridge opened in 1936 and carries six lanes of traffic.",
    "The workers’ union met in Leeds on Friday.",
    "It rained for three days and the river rose by two metres.",
]


def find(document: Document) -> list[Attribution]:
    return find_attributions(document.doc, find_quotations(document.doc.text))


def words(document: Document, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [token.text for start, end in spans for token in document.doc[start:end] if token.is_alpha or token.like_num]


@pytest.mark.parametrize(("text", "source", "cue", "first", "last", "kind"), EXAMPLES, ids=[row[0][:40] for row in EXAMPLES])
def test_examples(read_document: Read, text: str, source: str, cue: str, first: str, last: str, kind: str) -> None:
    document = read_document(text)
    found = [item for item in find(document) if cue in words(document, item.cue)]
    assert len(found) == 1
    assert source in words(document, found[0].source)
    content = words(document, found[0].content)
    assert (content[0] if content[0] != "that" else content[1], content[-1]) == (first, last)
    assert found[0].kind == kind or (found[0].kind, kind) == ("direct", "mixed")


@pytest.mark.parametrize("text", SILENT)
def test_no_speech(read_document: Read, text: str) -> None:
    assert find(read_document(text)) == []


def test_content_in_pieces(read_document: Read) -> None:
    document = read_document("“The road,” the mayor said, “will be closed until May.”")
    (found,) = find(document)
    assert [words(document, (span,))[-1] for span in found.content] == ["road", "May"]
    assert found.kind == "direct"


def test_speech_over_sentences_and_paragraphs(read_document: Read) -> None:
    document = read_document("The mayor said: “We tried. It failed.\n\n“We will try again.”\n\nThe council meets on Friday.")
    (found,) = find(document)
    content = words(document, found.content)
    assert "tried" in content and "again" in content and "council" not in content


def test_nested(read_document: Read) -> None:
    document = read_document("Critics say the mayor, who said the bridge was safe, ignored the warnings.")
    assert {words(document, item.cue)[0] for item in find(document)} == {"say", "said"}


def test_a_quotation_is_taken_whole(read_document: Read) -> None:
    text = "“He was booked on Sunday. His bail is set at 15,000 dollars,” the police said. It rained."
    (found,) = [item for item in find(read_document(text)) if item.kind == "direct"]
    assert "booked" in words(read_document(text), found.content) and "bail" in words(read_document(text), found.content)


def test_transcript(read_document: Read) -> None:
    turns = [
        "ROE: Did the council know about the money before May?",
        "LEE: It did not know, and nobody asked.",
        "ROE: Then who signed the papers that we have here?",
    ]
    document = read_document("\n\n".join(turns))
    found = [item for item in find(document) if words(document, item.source) in (["ROE"], ["LEE"])]
    assert [words(document, item.content)[0] for item in found] == ["Did", "It", "Then"]


def test_a_table_is_no_transcript(read_document: Read) -> None:
    document = read_document("Leeds: 3\n\nHull: 1\n\nLeeds: 2\n\nHull: 2")
    assert find(document) == []


def test_signature(read_document: Read) -> None:
    document = read_document(
        "“The food was cold and the room was dirty.” — Ann Lee\n\nThe hotel has not replied to the guests."
    )
    assert ["Ann", "Lee"] in [words(document, item.source) for item in find(document)]


def test_order_and_spans(read_document: Read) -> None:
    text = " ".join(row[0] for row in EXAMPLES)
    document = read_document(text)
    found = find(document)
    assert [first_token(item) for item in found] == sorted(first_token(item) for item in found)
    for item in found:
        for spans in (item.source, item.cue, item.content):
            assert list(spans) == sorted(spans)
            assert all(0 <= start < end <= len(document.doc) for start, end in spans)
            assert all(first[1] <= second[0] for first, second in pairwise(spans))
        assert item.content and item.cue


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "x", '"', "“", ":", "said", "said said said", "“ ” « »", "1 2 3", "—", "A\n\n\nB"]
)
def test_odd_texts(read_document: Read, text: str) -> None:
    find(read_document(text))


def test_a_batch_finds_what_each_document_alone_does(read_document: Read, seed_texts: dict[str, str]) -> None:
    transcript = (
        "ROE: Did the council know about it?\n\nLEE: It did not, and nobody asked.\n\nROE: Then who signed the papers?"
    )
    speech = "The mayor said: “We tried. It failed.\n\n“We will try again.”"
    odd = ["", "\n\n", ":", "said", "“", "He said.\n\n:", ":\n\n“It failed,” he said.", "“Open to the end, he said."]
    signed = "“The food was cold and the room was dirty.” — Ann Lee"
    texts = [*seed_texts.values(), *odd, transcript, speech, signed, *(row[0] for row in EXAMPLES[:4]), *odd, *SILENT]
    documents = [read_document(text) for text in texts]
    docs = [document.doc for document in documents]
    quotations = [document.quotations for document in documents]
    alone = [find_attributions(doc, found) for doc, found in zip(docs, quotations, strict=True)]
    assert sum(map(bool, alone)) >= 10
    assert find_in_batch(docs, quotations) == alone
    assert find_in_batch(docs[::-1], quotations[::-1]) == alone[::-1]
    assert find_in_batch([], []) == []


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    import numpy as np

    path = tmp_path / "weights.npz"
    save(path, "test", {"a": np.arange(3)}, {"about": "a test"})
    first = path.read_bytes()
    assert save(path, "test", {"a": np.arange(3)}, {"about": "a test"}) == load(path, "test").digest
    assert path.read_bytes() == first
    with pytest.raises(WeightsError, match="wanted 'other'"):
        load(path, "other")
    with np.load(path) as archive:
        note = archive["note"]
    np.savez_compressed(path, a=np.arange(1, 4), note=note)
    with pytest.raises(WeightsError, match="does not match its digest"):
        load(path, "test")
    path.write_bytes(first[:100])
    with pytest.raises(WeightsError, match="not a file of weights"):
        load(path, "test")
