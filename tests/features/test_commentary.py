"""Commentary: what is marked as the author's own opinion, and what is left to the sources who said it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.base import Extractor
from wellsourced.features.commentary import COMMENTARY
from wellsourced.features.document import Document
from wellsourced.features.voices import sentence_probabilities

Read = Callable[..., Document]
BY_NAME: dict[str, Extractor] = {extractor.name.split(".")[1]: extractor for extractor in COMMENTARY}


def marked(read_document: Read, name: str, text: str) -> list[str]:
    """The words that an extractor marks."""
    return [text[item.start : item.end] for item in BY_NAME[name].measure(read_document(text)).evidence]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("speculation", "This would mean that Oslo still holds the purse.", ["would mean"]),
        ("speculation", "The merger is apparently an attempt to hide the debts.", ["apparently an attempt"]),
        ("speculation", "The bishop kept his hidden agenda to himself.", ["hidden agenda"]),
        ("speculation", "The new coach is doomed to fail.", ["doomed to"]),
        ("judgement", "Sadly, the clinic closed its doors.", ["Sadly"]),
        ("judgement", "It is worth noting that the witness never met him.", ["worth noting"]),
        ("judgement", "The plan is absurd.", ["absurd"]),
        ("judgement", "The hearing was a travesty.", ["travesty"]),
        ("judgement", "The offer was nothing short of theft.", ["nothing short of"]),
        ("loaded_words", "The tycoon's cronies wreaked havoc in the port.", ["cronies", "wreaked havoc"]),
        ("loaded_words", "The vicious smear ended the talks.", ["vicious", "smear"]),
        ("scare_quotes", "The “experts” have never seen a cow.", ["“experts”"]),
        ("scare_quotes", "The so-called reform cost a billion.", ["so-called"]),
        ("first_person", "I think the bridge should stay.", ["I think"]),
        ("address", "Who needs a second airport?", ["Who needs a second airport?"]),
    ],
)
def test_commentary_is_marked(read_document: Read, name: str, text: str, words: list[str]) -> None:
    assert marked(read_document, name, text) == words


PLAIN = [
    # a source's opinion, quoted or paraphrased, is the source's
    "“The plan is absurd, and sadly nobody will stop it,” the senator said.",
    "The senator said that the plan was absurd.",
    "The senator called the hearing “a travesty”.",
    "According to the union, the merger is an attempt to hide the debts.",
    "The doctor warned that this would mean longer waiting lists.",
    # plain reporting
    "The committee will vote on Thursday after a hearing in the morning.",
    "Two climbers died tragically on the north face.",
    "The driver slammed the door and left.",
    "Police found toxic waste and an explosive device in the cellar.",
    "The band played its song “Freedom” at the fair.",
    "The treaty, known as “Open Skies”, was signed in Helsinki.",
    "“Who needs a second airport?” the mayor asked.",
    "The clinic treated 40 patients, 12 of them children, between May and August.",
]


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("name", list(BY_NAME))
def test_reporting_stays_silent(read_document: Read, name: str, text: str) -> None:
    assert marked(read_document, name, text) == []


def test_small_changes_change_nothing(read_document: Read) -> None:
    """Straight for curly marks, another party, a dropped comma: the same words are marked."""
    text = "Sadly, the Greens' “experts” slammed the pact. “It is a sham,” Ann Moss said."
    variants = {
        "straight": text.replace("“", '"').replace("”", '"').replace("’", "'"),
        "party": text.replace("Greens", "Tories"),
        "comma": text.replace("sham,”", "sham”"),
    }
    for name in BY_NAME:
        wanted = [words.strip('“”"') for words in marked(read_document, name, text)]
        for variant in variants.values():
            assert [words.strip('“”"') for words in marked(read_document, name, variant)] == wanted, (name, variant)


def test_probabilities_follow_the_voice(read_document: Read) -> None:
    """The same words are the author's commentary, or a source's."""
    own = "The minister's plan is a disgraceful sham, and sadly it will ruin the harbour."
    told = "“The minister's plan is a disgraceful sham, and sadly it will ruin the harbour,” the captain said."
    plain = "The minister presented the plan on Monday to the harbour board in Bergen."
    chances = [sentence_probabilities(read_document(text))[0][0] for text in (own, told, plain)]
    assert chances[0] > 0.6
    assert max(chances[1:]) < 0.4


def test_probabilities_of_hedges_and_weasels(read_document: Read) -> None:
    texts = ("The dam may burst.", "Critics say the dam is old.", "The dam was built in 1961.")
    hedge, weasel, plain = (sentence_probabilities(read_document(text))[0] for text in texts)
    assert hedge[1] > 0.5 > max(weasel[1], plain[1])
    assert weasel[2] > 0.5 > max(hedge[2], plain[2])


def test_there_is_one_entry_a_sentence(read_document: Read, seed_texts: dict[str, str]) -> None:
    for text in ["", "\n\n", *seed_texts.values()]:
        document = read_document(text)
        found = sentence_probabilities(document)
        assert len(found) == len(document.sentences)
        assert all(0 <= chance <= 1 for row in found for chance in row)


def test_the_seeds(read_document: Read, seed_texts: dict[str, str]) -> None:
    """Insinuation in the author's voice is marked; the secretary general's sentences are not."""
    text = seed_texts["002"]
    rules = {text[item.start : item.end] for item in BY_NAME["speculation"].measure(read_document(text)).evidence}
    assert "would mean" in rules
    assert "likely a result" in rules
    for number in ("000", "003", "004"):
        for name in BY_NAME:
            assert marked(read_document, name, seed_texts[number]) == [], (number, name)
