"""The everyday names of the calculators' inputs, for saying back what was understood."""

from __future__ import annotations

from bot.law.calculation import Input
from bot.law.calculators import CALCULATORS
from bot.law.text import Bilingual, Language
from bot.law.text import Bilingual as B

LABELS: dict[str, Bilingual] = {
    "monthly_wage_yuan": B("月工资", "monthly wage"),
    "hourly_wage_yuan": B("时薪", "hourly wage"),
    "monthly_average_yuan": B("平均月工资", "average monthly wage"),
    "local_average_monthly_wage_yuan": B("当地月平均工资", "local average monthly wage"),
    "local_average_annual_wage_yuan": B("当地年平均工资", "local average annual wage"),
    "severance_yuan": B("补偿金", "severance"),
    "service_start": B("入职", "started"),
    "service_end": B("离职", "left"),
    "ground": B("怎么离开的", "how it ended"),
    "reason": B("原因", "reason"),
    "who": B("谁提出", "who ends it"),
    "on_probation": B("试用期内", "on probation"),
    "contract_signed_on": B("签合同", "contract signed"),
    "weekday_hours": B("平时加班", "workday overtime"),
    "restday_hours": B("休息日加班", "rest-day overtime"),
    "holiday_hours": B("法定节假日加班", "holiday overtime"),
    "hours_system": B("工时制度", "hours system"),
    "restday_compensated": B("休息日已补休", "rest day given back"),
    "dates": B("上班的日子", "days worked"),
    "months": B("月数", "months"),
    "paid_yuan": B("已付", "already paid"),
    "ordered_by_inspection": B("监察已责令支付", "inspection ordered payment"),
    "total_work_years": B("总工龄", "years of work in all"),
    "years_with_employer": B("在本单位年数", "years with this employer"),
    "days_in_year_with_employer": B("今年在职天数", "days employed this year"),
    "leave_taken_days": B("已休年假", "leave taken"),
    "region": B("地区", "province"),
    "tier": B("最低工资档次", "wage tier"),
    "grade": B("伤残等级", "injury grade"),
    "insured": B("有工伤保险", "injury insurance"),
    "contract_ended": B("合同已结束", "contract ended"),
    "date": B("日期", "date"),
    "dependants": B("供养亲属", "dependants"),
    "birth_date": B("生产日期", "date of birth"),
    "birth_month": B("出生年月", "born in"),
    "difficult": B("难产或剖宫产", "difficult birth"),
    "multiples": B("几胞胎", "babies"),
    "child_number": B("第几个孩子", "which child"),
    "sex": B("性别", "sex"),
    "category": B("退休类别", "retirement category"),
    "outdoor": B("在户外", "outdoors"),
    "contribution_years": B("缴费年数", "years of contributions"),
    "unpaid_reason": B("失业原因", "why unemployed"),
    "claim": B("要求什么", "claim"),
    "event_date": B("事情发生", "it happened"),
    "relation_ended_on": B("劳动关系结束", "employment ended"),
    "interrupted_on": B("主张过权利", "claimed on"),
    "contract_months": B("合同期（月）", "contract months"),
    "probation_months": B("试用期（月）", "probation months"),
    "probation_wage_yuan": B("试用期工资", "probation wage"),
    "contract_wage_yuan": B("转正工资", "contract wage"),
    "compensation_yuan": B("约定的补偿", "agreed compensation"),
    "last_month_wage_yuan": B("最后一个月工资", "last month's wage"),
    "maternity_insured": B("交了生育保险", "maternity insurance paid"),
    "own_contributions_yuan": B("个人社保公积金", "own contributions"),
    "served_months": B("已做试用期（月）", "probation served (months)"),
    "unpaid_months": B("没付的月数", "months unpaid"),
    "agreed_percent": B("约定的比例", "agreed percentage"),
    "paid_personal_leave_days": B("带薪事假天数", "paid personal leave days"),
    "sick_leave_months": B("病假月数", "months of sick leave"),
    "first_sick_day": B("第一天病假", "first sick day"),
    "sick_workdays": B("病假工作日", "workdays ill"),
    "no_probation_reason": B("合同种类", "kind of contract"),
    "hot_hours": B("高温小时", "hot hours"),
    "hot_days": B("高温天数", "hot days"),
    "as_of": B("算到哪天", "as of"),
}


def label(name: str) -> Bilingual:
    """The everyday name of an input; its technical one where it has none."""
    return LABELS.get(name, B(name, name))


def said(wanted: Input, text: str, language: Language) -> str:
    """A fact as it is said back: 「月工资 6500元」."""
    shown = text
    if wanted.kind == "yuan":
        shown = B(f"{text}元", f"{text} yuan").in_language(language)
    elif wanted.kind == "flag":
        shown = (B("是", "yes") if text in ("yes", "是") else B("否", "no")).in_language(language)
    elif wanted.kind == "choice":
        shown = next((c.title.in_language(language) for c in wanted.choices if c.value == text), text)
    elif wanted.name.endswith("hours"):
        shown = B(f"{text}小时", f"{text} hours").in_language(language)
    return f"{label(wanted.name).in_language(language)} {shown}"


def unlabelled() -> set[str]:
    """Inputs without an everyday name."""
    return {i.name for c in CALCULATORS.values() for i in c.inputs} - set(LABELS)
