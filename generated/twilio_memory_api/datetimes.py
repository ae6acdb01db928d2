# Made by ./generate.sh. Do not edit.

"""Reads the date-times of the API's answers."""

import datetime
import re


def parse_datetime(text: str) -> datetime.datetime:
    """The moment that `text` names, always with a time zone.

    Args:
        text: a date-time of RFC 3339 or ISO 8601, such as ``2025-01-01T12:00:00Z``. One without an offset is taken as UTC.

    Raises:
        ValueError: `text` is no date-time.
        TypeError: `text` is not a string.
    """
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        if leap := re.fullmatch(
            r"(.{10}[Tt ]\d\d:\d\d):60(.*)", text
        ):  # A second that Python does not have: the next one.
            return parse_datetime(f"{leap[1]}:59{leap[2]}") + datetime.timedelta(seconds=1)
        # Thirty times slower, so only for what the standard library refuses, such as 2025-01-01T24:00:00Z.
        from dateutil.parser import isoparse

        moment = isoparse(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
