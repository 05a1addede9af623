"""Commentary: what is marked as the author's own opinion, and what is left to the sources who said it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.base import Extractor
from wellsourced.features.commentary import COMMENTARY
from wellsourced.features.document import Document
from wellsourced.features.voices import sentence_probabilities
from wellsourced.features.wording import POLITICAL_COMMENTARY

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
        ("accusations", "The board lied about the debts, and its greed ruined the club.", ["lied", "greed"]),
        ("media_attacks", "The lamestream media will not tell you this.", ["lamestream media"]),
        ("scare_quotes", "The “experts” have never seen a cow.", ["“experts”"]),
        ("scare_quotes", "The so-called reform cost a billion.", ["so-called"]),
        ("irony", "Surprise, surprise: the mayor's cousin won.", ["Surprise, surprise"]),
        ("irony", "The oh-so-clever plan failed.", ["oh-so-clever"]),
        ("irony", "The supposedly neutral panel met at his house.", ["supposedly neutral"]),
        ("irony", "The “brilliant” strategy lost the match.", ["“brilliant”"]),
        ("telling_words", "It is a cruel law made by frightened little men, and an insult to us all.", ["insult"]),
        ("first_person", "I think the bridge should stay.", ["I think"]),
        ("address", "Who needs a second airport?", ["Who needs a second airport?"]),
        ("address", "Think of the children who wait there.", ["Think of"]),
        ("judgement", "The board did nothing but talk.", ["nothing but"]),
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
    "He was tried for two hate crimes and a corruption charge.",
    "The club north of the river is rented by the Radical Party.",
    "The committee asked the media to leave.",
    "Two climbers died tragically on the north face.",
    "The driver slammed the door and left.",
    "Police found toxic waste and an explosive device in the cellar.",
    "The band played its song “Freedom” at the fair.",
    "The treaty, known as “Open Skies”, was signed in Helsinki.",
    "“Who needs a second airport?” the mayor asked.",
    "What a surprise party costs depends on the guests.",
    "The photograph was snapped on Monday, and a would-be buyer called it “brilliant”.",
    "He answered charges that he smeared his rivals.",
    "There is no shame in asking, and the ride can be awkward; divers found nothing but shoes.",
    "The act, which would allow fishing, helps people especially likely to attempt a crossing; it could fall because of rain.",
    "A so-called conjugate vaccine helps high-density or “good” cholesterol. One group was given the fake pill.",
    "When would it be, a reporter asked, that the ferry came back?",
    "The clinic treated 40 patients, 12 of them children, between May and August.",
]


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("name", list(BY_NAME))
def test_reporting_stays_silent(read_document: Read, name: str, text: str) -> None:
    assert marked(read_document, name, text) == []


STORY = (
    "\n\nDrinking coffee may prevent heart attacks in older men, a study of forty patients has found. The doctors call for "
    "more research. The coffee was given to the men in the morning."
)


@pytest.mark.parametrize(
    ("headline", "more_certain"),
    [
        ("Coffee prevents heart attacks in men", True),
        ("Coffee may prevent heart attacks in men", False),
        ("Does coffee prevent heart attacks in men?", False),
        ("Doctors: coffee prevents heart attacks in men", False),
        ("Forty patients drink coffee in a study", False),
    ],
)
def test_a_headline_more_certain_than_its_story(read_document: Read, headline: str, more_certain: bool) -> None:
    assert marked(read_document, "headline_certainty", headline + STORY) == ([headline] if more_certain else [])
    plainly = headline + STORY + " Coffee prevents heart attacks in men."
    assert marked(read_document, "headline_certainty", plainly) == []


def test_a_headline_is_judged_too(read_document: Read) -> None:
    story = (
        "\n\nThe council voted on Monday to close the bridge for two years, the town hall said. Traffic was light that day."
    )
    assert marked(read_document, "headline", "The Council's Pathetic and Shameful Bridge Farce" + story)
    assert not marked(read_document, "headline", "Council Closes Bridge for Two Years" + story)


CHANGES: dict[str, Callable[[str], str]] = {
    "straight marks": lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'"),
    "no first comma": lambda text: text.replace(",", "", 1),
    "another name": lambda text: text.replace("Moss", "Petrova").replace("Ray", "Okafor"),
    "another party": lambda text: text.replace("Democrat", "Republican"),
    "another country": lambda text: text.replace("Russian", "Spanish"),
}
SENTENCES = [
    "The Democrats’ plan is a shameful sham, and sadly Ann Moss will get away with it.",
    "“The Russian plan is a shameful sham,” Ann Moss said.",
    "Ann Moss, a Democrat, met the Russian envoy on Monday in Oslo.",
    "Critics say, without naming anyone, that Tim Ray failed the Russian envoy.",
    "The Russian bank could, in the end, be sold to Tim Ray.",
]


def test_a_title_that_the_text_does_not_print_is_judged_too(read_document: Read) -> None:
    text = "The bridge over the river reopened on Monday after works that took two years, the town hall said."
    plain, view = (
        BY_NAME["headline"].measure(read_document(text, title=title)).value
        for title in ("Bridge reopens after two years", "The mayor's disgraceful and pathetic bridge farce")
    )
    assert plain is not None and view is not None and view > plain + 0.3


def test_comment_put_in_makes_an_article_no_less_political(read_document: Read) -> None:
    text = "The senate voted on Friday, and the president will sign the law. It is a shameful and ridiculous law."
    before, after = (
        POLITICAL_COMMENTARY.measure(read_document(each)).value
        for each in (text, f"{text} Sadly, nobody here seems to care about ordinary people any more.")
    )
    assert before is not None and after is not None and after > before


@pytest.mark.parametrize("change", CHANGES)
def test_figures_hardly_move_when_nothing_changes(read_document: Read, change: str) -> None:
    """Other marks, a comma less, another name, party or country: what each sentence is taken for stays the same."""
    for text in SENTENCES:
        before, after = (sentence_probabilities(read_document(version))[0] for version in (text, CHANGES[change](text)))
        assert [chance >= 0.5 for chance in before] == [chance >= 0.5 for chance in after], (text, before, after)
        assert max(abs(one - other) for one, other in zip(before, after, strict=True)) < 0.25, (text, before, after)


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
