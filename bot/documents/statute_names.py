"""Statutes by the names that a filed paper uses; a test holds them to the knowledge base."""

from __future__ import annotations

from collections.abc import Iterable

from bot.law.citation import Citation
from bot.law.text import Bilingual, Language

# Short name: full Chinese name, English name.
NAMES: dict[str, Bilingual] = {
    "个人所得税法": Bilingual("中华人民共和国个人所得税法", "Individual Income Tax Law"),
    "人口与计划生育法": Bilingual("中华人民共和国人口与计划生育法", "Population and Family Planning Law"),
    "企业实施竞业限制合规指引": Bilingual(
        "企业实施竞业限制合规指引", "Compliance Guide for Employers Using Non-competes"
    ),
    "企业职工带薪年休假实施办法": Bilingual(
        "企业职工带薪年休假实施办法", "Implementation Measures for Paid Annual Leave for Enterprise Employees"
    ),
    "企业职工患病或非因工负伤医疗期规定": Bilingual(
        "企业职工患病或非因工负伤医疗期规定", "Provisions on the Medical Treatment Period"
    ),
    "保障农民工工资支付条例": Bilingual(
        "保障农民工工资支付条例", "Regulations on Ensuring Wage Payment to Migrant Workers"
    ),
    "全国年节及纪念日放假办法": Bilingual(
        "全国年节及纪念日放假办法", "Measures on National Holidays and Memorial Days"
    ),
    "关于职工全年月平均工作时间和工资折算问题的通知": Bilingual(
        "关于职工全年月平均工作时间和工资折算问题的通知", "Notice on Average Working Time and Wage Conversion"
    ),
    "劳动争议调解仲裁法": Bilingual("中华人民共和国劳动争议调解仲裁法", "Labour Dispute Mediation and Arbitration Law"),
    "劳动人事争议仲裁办案规则": Bilingual(
        "劳动人事争议仲裁办案规则", "Rules on Handling Labour and Personnel Arbitration Cases"
    ),
    "劳动保障监察条例": Bilingual("劳动保障监察条例", "Regulations on Labour Inspection"),
    "劳动合同法": Bilingual("中华人民共和国劳动合同法", "Labour Contract Law"),
    "劳动合同法实施条例": Bilingual(
        "中华人民共和国劳动合同法实施条例", "Regulations for the Implementation of the Labour Contract Law"
    ),
    "劳动法": Bilingual("中华人民共和国劳动法", "Labour Law"),
    "劳动能力鉴定管理办法": Bilingual("劳动能力鉴定管理办法", "Measures for the Assessment of Work Capacity"),
    "因工死亡职工供养亲属范围规定": Bilingual(
        "因工死亡职工供养亲属范围规定", "Provisions on Dependants of Workers Who Died at Work"
    ),
    "国务院关于渐进式延迟法定退休年龄的办法": Bilingual(
        "国务院关于渐进式延迟法定退休年龄的办法", "State Council Measures on Gradually Raising the Retirement Age"
    ),
    "国务院关于职工工作时间的规定": Bilingual(
        "国务院关于职工工作时间的规定", "State Council Provisions on Working Hours"
    ),
    "失业保险条例": Bilingual("失业保险条例", "Unemployment Insurance Regulations"),
    "女职工劳动保护特别规定": Bilingual(
        "女职工劳动保护特别规定", "Special Rules on the Labour Protection of Female Employees"
    ),
    "妇女权益保障法": Bilingual(
        "中华人民共和国妇女权益保障法", "Law on the Protection of Women's Rights and Interests"
    ),
    "实施《社会保险法》若干规定": Bilingual(
        "实施《中华人民共和国社会保险法》若干规定", "Provisions on Implementing the Social Insurance Law"
    ),
    "工会法": Bilingual("中华人民共和国工会法", "Trade Union Law"),
    "工伤保险条例": Bilingual("工伤保险条例", "Work-Injury Insurance Regulations"),
    "工伤认定办法": Bilingual("工伤认定办法", "Measures for Work-Injury Recognition"),
    "工资支付暂行规定": Bilingual("工资支付暂行规定", "Interim Provisions on Payment of Wages"),
    "最低工资规定": Bilingual("最低工资规定", "Provisions on Minimum Wages"),
    "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）": Bilingual(
        "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）", "SPC Interpretation I on Labour Dispute Cases"
    ),
    "最高人民法院关于审理劳动争议案件适用法律问题的解释（二）": Bilingual(
        "最高人民法院关于审理劳动争议案件适用法律问题的解释（二）", "SPC Interpretation II on Labour Dispute Cases"
    ),
    "最高人民法院关于审理工伤保险行政案件若干问题的规定": Bilingual(
        "最高人民法院关于审理工伤保险行政案件若干问题的规定",
        "SPC Provisions on Administrative Cases about Work-Injury Insurance",
    ),
    "民法典": Bilingual("中华人民共和国民法典", "Civil Code"),
    "社会保险法": Bilingual("中华人民共和国社会保险法", "Social Insurance Law"),
    "职业病防治法": Bilingual("中华人民共和国职业病防治法", "Law on Prevention and Control of Occupational Diseases"),
    "职工带薪年休假条例": Bilingual("职工带薪年休假条例", "Regulations on Paid Annual Leave for Employees"),
}


def basis_text(citations: Iterable[str], language: Language) -> str:
    """Citations as a paper writes them, the articles of one statute together."""
    by_statute: dict[str, list[Citation]] = {}
    for citation in map(Citation.parse, dict.fromkeys(citations)):
        by_statute.setdefault(citation.statute, []).append(citation)
    return ("；" if language == "zh" else "; ").join(
        _statute_text(statute, articles, language) for statute, articles in by_statute.items()
    )


def _statute_text(statute: str, articles: list[Citation], language: Language) -> str:
    name = NAMES.get(statute, Bilingual(statute, statute)).in_language(language)
    if language == "zh":
        # The name of some statutes holds another's in brackets of its own.
        title = name.replace("《", "〈").replace("》", "〉")
        return f"《{title}》" + "、".join(citation.article_zh for citation in articles)
    numbers = ", ".join(citation.article.replace("-", " bis ") for citation in articles)
    return f"{name}, {'arts.' if len(articles) > 1 else 'art.'} {numbers}"
