"""What is counted: answers by status, and what the audit log tells of. All worker processes count into one folder."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from handbok.gateway.audit import Audit

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The environment variable that names the folder; it has to be set before this module is loaded."""

_RESPONSES = Counter("handbok_responses", "Answers by HTTP status.", ["status"])
_EVENTS = Counter("handbok_events", "Logins, logouts, refusals and release switches.", ["event", "outcome"])


def responses() -> Callable[[int], None]:
    """Return a function that counts an answer by its status."""
    counters: dict[int, Counter] = {}

    def count(status: int) -> None:
        counter = counters.get(status)
        if counter is None:
            counter = counters[status] = _RESPONSES.labels(str(status))
        counter.inc()

    return count


def counted(audit: Audit) -> Audit:
    """Return an audit log whose events are counted too."""

    def write(event: str, **facts: str | int) -> None:
        _EVENTS.labels(event, str(facts.get("outcome", ""))).inc()
        audit(event, **facts)

    return write


def exposition() -> bytes:
    """Return what all processes have counted, as Prometheus reads it."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)
