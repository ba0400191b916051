"""Every calculator by its name; a module each, with ``CALCULATOR`` at its end."""

from __future__ import annotations

from bot.law.calculation import Calculator
from bot.law.calculators import notice

CALCULATORS: dict[str, Calculator] = {module.CALCULATOR.name: module.CALCULATOR for module in (notice,)}
