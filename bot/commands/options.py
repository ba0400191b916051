"""What is set before a question, as if the buttons had been pressed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.law.region import PROVINCES, place_names
from bot.law.text import LANGUAGES
from bot.law.topic import ROLES
from bot.services import payloads


class OptionWrong(ValueError):
    """An option has a value that is not known; the text says which are."""


@dataclass(frozen=True, slots=True)
class Options:
    """Language, role and province of a question, checked."""

    lang: str | None = None
    role: str | None = None
    province: str | None = None

    @classmethod
    def checked(cls, lang: str | None, role: str | None, region: str | None) -> Options:
        """Take what the command line says.

        Raises:
            OptionWrong: If a language, role or region does not exist.
        """
        if lang is not None and lang not in LANGUAGES:
            raise OptionWrong(f"--lang {lang}: it takes zh or en")
        if role is not None and role not in ROLES:
            raise OptionWrong(f"--role {role}: it takes worker or employer")
        province = None
        if region is not None:
            province = place_names().get(region.strip().lower().removesuffix("省").removesuffix("市"))
            if province is None:
                raise OptionWrong(f"--region {region}: it takes a province, one of {' '.join(PROVINCES)}")
        return cls(lang, role, province)

    def presses(self) -> list[str]:
        """The payloads to send first."""
        return [
            *([payloads.language_payload(self.lang)] if self.lang else []),
            *([payloads.role_payload(self.role)] if self.role else []),
            *([payloads.region_payload(self.province)] if self.province else []),
        ]
