"""Moments as the tests write them: wall-clock time in Amsterdam, and what the service answers."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def local(text: str) -> str:
    """A wall-clock time in Amsterdam, such as "2026-06-18 10:00", with the offset of that day."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).isoformat()


def thursday(clock: str) -> str:
    """A time of day on Thursday 18 June 2026, the day most cases are told on."""
    return local(f"2026-06-18 {clock}")


def utc(moment: str) -> str:
    """The same moment as the service writes it: UTC, whole seconds, a Z."""
    return written(parsed(moment))


def written(moment: datetime) -> str:
    """A moment in UTC with a Z, cut to whole seconds."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def parsed(text: str) -> datetime:
    """An instant read back; a plain date is the midnight in Amsterdam with which it begins."""
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)


def shifted(moment: str, **delta: float) -> str:
    """A moment some elapsed time later (or earlier), in UTC."""
    return written(parsed(moment) + timedelta(**delta))


def real_now(**delta: float) -> str:
    """The real clock, some elapsed time later, in UTC."""
    return written(datetime.now(timezone.utc) + timedelta(**delta))
