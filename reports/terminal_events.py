"""Events on the terminal: which articles tell of one, and on what they disagree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import events, points
from .plain import plain, shorten
from .terminal_text import heading, print_item, quotation, text
from .types import ArticleRecord, Event, Point, SummaryRecord

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_POINTS = 5
"""Points on which the articles of an event differ that are listed; the report in a folder has them all."""


def print_events(records: Mapping[str, ArticleRecord], summary: SummaryRecord, console: Console) -> None:
    """Each event with its disagreements; ``records`` holds the articles by id."""
    for event in summary["events"]:
        _print_event(event, records, console)


def _print_event(event: Event, records: Mapping[str, ArticleRecord], console: Console) -> None:
    names = {identifier: shorten(plain(identifier), 40) for identifier in event["articles"]}
    heading(f"Event: {shorten(events.title(event), 90)}", console)
    print_item(text((f"{events.subtitle(event)}: {', '.join(names.values())}", "dim")), console)
    for group in event["copies"]:
        if len(group) > 1:
            print_item(text(f"{events.copies_in_words(group, names)}."), console)
    for finding in events.ordered_findings(event):
        grade = points.grade_in_words(finding["grade"], finding["kind"])
        print_item(
            text((f"{grade}: ", "bold red" if finding["grade"] == "conflict" else "bold"), plain(finding["message"])), console
        )
        for side in [finding, *finding["others"]]:
            record = records.get(side["id"])
            if record is not None:
                words = text((f"{names.get(side['id'], plain(side['id']))}, ", "dim"))
                print_item(words.append_text(quotation(record, side["start"], side["end"])), console, indent=4)
    shared = points.shared_points(event)
    for point in shared.differing[:_POINTS]:
        print_item(_in_a_line(point, names), console)
    if len(shared.differing) > _POINTS:
        print_item(text((f"and {len(shared.differing) - _POINTS} more points worded or dated differently", "dim")), console)
    if agreed := [_agreed(point) for point in shared.agreed]:
        print_item(text(("they agree: ", "bold"), "; ".join(dict.fromkeys(agreed))), console)


def _agreed(point: Point) -> str:
    values = [version.value for version in points.versions(point)]
    return f"{shorten(plain(point['label']), 60)} ({shorten(values[0] if values else '', 60)})"


def _in_a_line(point: Point, names: Mapping[str, str]) -> Text:
    said = []
    for version in points.versions(point):
        who = dict.fromkeys(names.get(found["id"], plain(found["id"])) for found in version.statements)
        said.append(f"{shorten(version.value, 60)} ({', '.join(who)})")
    grade = points.grade_in_words(point["grade"], point["slot"])
    return text((f"{grade}: ", "bold"), f"{plain(point['label'])}: ", " / ".join(said))
