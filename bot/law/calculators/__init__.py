"""Every calculator by its name; a module each, with ``CALCULATOR`` at its end."""

from __future__ import annotations

from bot.law.calculation import Calculator
from bot.law.calculators import (
    annual_leave,
    double_wage,
    heat_allowance,
    holiday_pay,
    injury_death,
    limitation,
    maternity,
    medical_period,
    minimum_wage_check,
    non_compete,
    notice,
    overtime_pay,
    probation,
    retirement,
    severance,
    severance_tax,
    sick_pay,
    unemployment_benefit,
    unlawful_termination,
    wage_arrears,
    work_injury,
)

CALCULATORS: dict[str, Calculator] = {
    module.CALCULATOR.name: module.CALCULATOR
    for module in (
        annual_leave,
        double_wage,
        heat_allowance,
        holiday_pay,
        injury_death,
        limitation,
        maternity,
        medical_period,
        minimum_wage_check,
        non_compete,
        notice,
        overtime_pay,
        probation,
        retirement,
        severance,
        severance_tax,
        sick_pay,
        unemployment_benefit,
        unlawful_termination,
        wage_arrears,
        work_injury,
    )
}
