"""The limits that captions are held to, as data; shared/captions.md names the same sources."""

from __future__ import annotations

from dataclasses import dataclass, replace

Number = int | float


@dataclass(frozen=True)
class Limit:
    """Hold a limit: what lies beyond `warning` is a warning, beyond `error` an error; None is no limit."""

    warning: Number | None
    error: Number | None
    source: str


@dataclass(frozen=True)
class Profile:
    """Hold a profile's limits; times are in milliseconds, speeds in characters per second, shares in percent."""

    name: str
    line_length: Limit
    line_count: Limit
    cue_length: Limit
    reading_speed: Limit
    fast: Number
    """The reading speed that `fast_share` counts from."""
    fast_share: Limit
    shortest: Limit
    longest: Limit
    gap: Limit
    media_end: Limit
    silent: Limit
    """How long captions may be without one sound or speaker."""


STANDARD = Profile(
    name="standard",
    line_length=Limit(37, 42, "SVT:s text-tv 37 tecken, SLU, Västra Götalandsregionen och Netflix 42"),
    line_count=Limit(None, 2, "Netflix, SLU och Västra Götalandsregionen"),
    cue_length=Limit(74, 84, "Västra Götalandsregionen: 84 tecken per textruta"),
    reading_speed=Limit(15, 20, "SLU 14–15 tecken per sekund, Netflix 17 och för textning av ljud 20"),
    fast=17,
    fast_share=Limit(5, 20, "Handbokens egen regel"),
    shortest=Limit(1200, 833, "Netflix: minst 5/6 sekund"),
    longest=Limit(7000, 10_000, "Netflix: högst 7 sekunder"),
    gap=Limit(80, None, "Netflix: två bildrutor"),
    media_end=Limit(None, 500, "Handbokens egen regel"),
    silent=Limit(600_000, None, "Digg: textning ska också återge ljud som har betydelse"),
)
EASY = replace(
    STANDARD,
    name="lättläst",
    line_length=Limit(32, 42, "Begripsam 32 tecken"),
    reading_speed=Limit(10, 13, "Begripsam 10 tecken per sekund"),
)

PROFILES = {profile.name: profile for profile in (STANDARD, EASY)}
