"""Date-times: one format in which text sorts by time, and a clock that never stands still."""

from __future__ import annotations

import datetime

from twilio_memory_api.datetimes import parse_datetime

_TICK = datetime.timedelta(microseconds=1)


def sortable(text: str) -> str:
    """The same time in UTC, in a format whose order as text is the order in time.

    Raises:
        ValueError: `text` is not a date-time, or one that UTC can't express.
    """
    try:
        return to_text(parse_datetime(text).astimezone(datetime.UTC))
    except OverflowError:
        raise ValueError("The date-time is out of range.") from None


def to_text(moment: datetime.datetime) -> str:
    # Not strftime, which writes the year 1 as "1".
    return moment.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


class Clock:
    """Each time that it tells is later than the one before, even if the machine's clock is set back."""

    def __init__(self, after: str | None) -> None:
        """
        Args:
            after: the time before the first one. None: any.
        """
        self._last = parse_datetime(after) if after else datetime.datetime.min.replace(tzinfo=datetime.UTC)

    def now(self) -> str:
        self._last = max(datetime.datetime.now(datetime.UTC), self._last + _TICK)
        return to_text(self._last)
