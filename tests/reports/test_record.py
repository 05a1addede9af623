"""The record as a format: valid against its schema, the same bytes for the same record, readable in later versions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from wellsourced.reports import record as format_module
from wellsourced.reports import types
from wellsourced.reports.jsonl import json_document, jsonl_lines
from wellsourced.reports.record import SCHEMA_VERSION, read_records, schema, to_line
from wellsourced.reports.types import ArticleRecord, Record

from .records import abstained, article, failed, harbour, hostile, summary

VERSIONS = Path(__file__).parent / "versions"
RECORDS = [harbour(), hostile(), abstained(), failed(), article()]
TYPES = {
    "article": types.ArticleRecord,
    "summary": types.SummaryRecord,
    "score": types.Score,
    "feature": types.Feature,
    "region": types.Region,
    "evidence": types.Evidence,
    "attribution": types.Attribution,
    "sentence": types.Sentence,
    "finding": types.Finding,
    "advice": types.Advice,
    "reference": types.Reference,
    "other": types.Other,
    "pooled": types.Pooled,
    "event": types.Event,
    "point": types.Point,
    "statement": types.Statement,
    "disagreement": types.Disagreement,
}


def backwards(value: Any) -> Any:
    """The same data with every mapping's keys in the opposite order."""
    if isinstance(value, Mapping):
        return {key: backwards(value[key]) for key in reversed(value)}
    return [backwards(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("record", [*RECORDS, summary(RECORDS)], ids=lambda record: record["status"])
def test_every_record_is_valid(record: Record) -> None:
    jsonschema.Draft202012Validator(schema()).validate(json.loads(to_line(record)))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$defs"]["article"]["properties"]["schema_version"] == {"const": SCHEMA_VERSION}


@pytest.mark.parametrize("version", ["0.1", "../record-1.0", ""])
def test_there_is_no_schema_of_an_unknown_version(version: str) -> None:
    with pytest.raises(ValueError, match="no schema"):
        schema(version)


def test_the_type_of_a_contribution_says_what_the_schema_says() -> None:
    contribution = schema()["$defs"]["score"]["properties"]["contributions"]["items"]
    assert list(types.Contribution.__annotations__) == list(contribution["properties"]) == contribution["required"]


@pytest.mark.parametrize("part", TYPES)
def test_the_types_say_what_the_schema_says(part: str) -> None:
    properties = schema()["$defs"][part]["properties"]
    assert list(TYPES[part].__annotations__) == list(properties)


def test_lines_are_read_back_as_they_were_written() -> None:
    written: list[Record] = [*RECORDS, summary(RECORDS)]
    assert list(read_records(jsonl_lines(written))) == written


def test_the_order_of_keys_does_not_show() -> None:
    assert to_line(backwards(harbour())) == to_line(harbour())
    assert to_line(harbour()).startswith('{"schema_version":"1.1","id":"harbour",')


def test_text_stays_readable_and_on_one_line() -> None:
    line = to_line(article("one", "“Ça va?”\n\x85\u2028\u2029\x1c end"))
    assert "“Ça va?”" in line
    assert len(line.splitlines()) == 1


def test_half_a_character_can_be_written() -> None:
    record = article("one", "broken \ud83d emoji")
    assert list(read_records([to_line(record).encode().decode()])) == [record]


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_numbers_that_json_does_not_have_are_refused(number: float) -> None:
    record = harbour()
    record["scores"]["bias"]["value"] = number
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_line(record)
    with pytest.raises(ValueError, match="line 2: NaN"):
        list(read_records(["", '{"schema_version": NaN}']))


def test_keys_that_the_schema_does_not_know_are_refused() -> None:
    record: Any = harbour()
    record["mood"] = "good"
    with pytest.raises(ValueError, match="mood"):
        to_line(record)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("[]", "line 1: not a wellsourced record"),
        ('{"a": 1}', "no schema_version"),
        ('{"schema_version": "99.0"}', "version '99.0'; this release reads 1.0, 1.1"),
        ('{"schema_version": "1.1", "id": "x"}', "no path, title"),
        ("{", "line 1: "),
    ],
)
def test_what_is_not_a_record_is_refused_with_its_line(line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        list(read_records([line]))


def test_records_of_an_older_version_are_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    def second(record: dict[str, Any]) -> dict[str, Any]:
        return record | {"schema_version": "0.9", "language": None}

    def third(record: dict[str, Any]) -> dict[str, Any]:
        return record | {"schema_version": SCHEMA_VERSION, "title": record["title"].strip()}

    monkeypatch.setattr(format_module, "_UPGRADES", {"0.8": second, "0.9": third})
    old: dict[str, Any] = {**article(title=" Title "), "schema_version": "0.8"}
    del old["language"]
    (read,) = read_records([json.dumps(old)])
    assert read == article(title="Title", language=None)


@pytest.mark.parametrize("old", sorted(VERSIONS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_a_file_of_every_older_version_is_read(old: Path) -> None:
    records = list(read_records(old.read_text(encoding="utf-8").splitlines()))
    assert [record["status"] for record in records] == ["scored", "summary"]
    for record in records:
        jsonschema.Draft202012Validator(schema()).validate(json.loads(to_line(record)))


@pytest.mark.parametrize("records", [[], [harbour()], RECORDS], ids=len)
def test_one_json_document_holds_all(records: list[ArticleRecord]) -> None:
    document = json.loads("\n".join(json_document(records, summary(records))))
    assert document == {"records": records, "summary": summary(records)}
