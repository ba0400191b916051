"""Hotlines and public channels that people are sent to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.law.parameter import Certainty
from bot.law.text import Bilingual

Purpose = Literal["emergency", "crisis", "labour", "legal_advice", "union", "women", "safety", "other"]


@dataclass(frozen=True, slots=True)
class Channel:
    """One number or address, and what it is for.

    Attributes:
        region: A province's short name; None where it works in the whole country.
        example: True for an organisation that stands in as an example and does not exist.
    """

    id: str
    name: Bilingual
    purpose: Purpose
    use: Bilingual
    certainty: Certainty
    last_checked: date
    phone: str | None = None
    url: str | None = None
    region: str | None = None
    example: bool = False


@dataclass(frozen=True, slots=True)
class ChannelList:
    """One file of ``organisations/``."""

    channels: tuple[Channel, ...]
