"""The word lists behind the speaker rules, read once from ``features/lexicons/*.toml``."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any


@cache
def read(name: str) -> dict[str, Any]:
    """The lexicon ``name``.toml as plain data."""
    return tomllib.loads(files("wellsourced.features").joinpath("lexicons", f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """``word`` without case and accents: names are compared letter by letter after this, never by likeness."""
    if word.isascii():
        return word.casefold()
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def _words(name: str, *path: str) -> frozenset[str]:
    entry = read(name)
    for step in path:
        entry = entry[step]
    value: Any = entry
    separator = "|" if "|" in value else None
    return frozenset(word.strip() for line in value.splitlines() for word in line.split(separator) if word.strip())


TITLES: dict[str, str] = {word: noun for word, noun in read("names")["titles"].items() if word != "comment"}
TITLES_ALSO_SURNAMES = _words("names", "also_surnames", "words")
NOUN_SURNAMES = _words("names", "noun_surnames", "words")
OFFICES = _words("names", "offices", "words")
BODY_ENDINGS = _words("names", "bodies", "words")
FIRMS = _words("names", "firms", "words")
CROWDS = _words("names", "crowds", "words")
PLACES = _words("names", "places", "words") | _words("names", "places", "phrases")
PARTICLES = _words("names", "particles", "words")
SUFFIXES = _words("names", "suffixes", "words")
PARTIES: dict[str, str] = {word: party for word, party in read("names")["parties"].items() if word != "comment"}
MALE_NOUNS = _words("names", "male", "words")
FEMALE_NOUNS = _words("names", "female", "words")
MALE_NAMES = _words("names", "male", "names") - _words("names", "female", "names")
FEMALE_NAMES = _words("names", "female", "names") - _words("names", "male", "names")
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES | (_words("names", "male", "names") & _words("names", "female", "names"))
MEDIA = _words("media", "names", "words")
MEDIA_ENDINGS = _words("media", "endings", "words")
MEDIA_WEAK = _words("media", "weak", "words")
EPITHETS = _words("sources", "epithets", "words")
BODY_EPITHETS = _words("sources", "body_epithets", "words")
ANONYMITY = _words("sources", "anonymity", "words")
SHARES = _words("sources", "shares", "words")
QUANTITIES = _words("sources", "quantities", "words")


def _heads() -> dict[str, str]:
    """Head noun, singular, to its class; the first group that lists a noun decides."""
    heads: dict[str, str] = {}
    for group in read("sources")["group"]:
        for word in group["words"].split():
            heads.setdefault(word, group["class"])
    return heads


HEADS = _heads()


def _synonyms() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    same: dict[str, frozenset[str]] = {}
    generic: dict[str, frozenset[str]] = {}
    for group in read("sources")["synonyms"]:
        words = frozenset(group["words"].split())
        for word in words:
            if group.get("generic"):
                generic[word] = generic.get(word, frozenset()) | frozenset(group["covers"].split())
            else:
                same[word] = same.get(word, words) | words
    return same, generic


_SAME, _GENERIC = _synonyms()
_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "media": "media", "wives": "wife",
    "spokesmen": "spokesman", "spokeswomen": "spokeswoman", "businessmen": "businessman", "congressmen": "congressman",
    "congresswomen": "congresswoman", "policemen": "policeman", "clergymen": "clergyman", "gunmen": "gunman",
    "data": "data", "police": "police", "news": "news", "analyses": "analysis", "theses": "thesis", "crises": "crisis",
    "taxpayers": "taxpayer", "polls": "poll", "statistics": "statistic", "folks": "folk", "others": "others",
}  # fmt: skip


@cache
def singular(word: str) -> str:
    """The singular under which a head noun is listed; a word that is listed as it stands is left alone."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in HEADS or not word.endswith("s"):
        return word
    for ending, replacement in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + replacement in HEADS:
            return word[: -len(ending)] + replacement
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if not word.endswith(("ss", "us", "is")) else word


@cache
def same_office(description: str, bearing: str) -> bool:
    """Whether the noun of a description ("chief") may name the office somebody bears ("secretary")."""
    return description == bearing or bearing in _SAME.get(description, ()) or bearing in _GENERIC.get(description, ())
