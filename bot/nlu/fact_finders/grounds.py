"""How a job ended and what is wrong with it, where the words say so; who gives notice."""

from __future__ import annotations

import re

from bot.nlu.fact_finders.said import Said

_DISMISSED = re.compile(
    r"(?<!可以)(?<!能)(?<!能否)(?<!随便)(?:辞退|开除|解雇|解除|终止|裁员)(?!吗|么|员工)|被辞|被裁|(?:把|给)我?(?:给)?辞|(?:不用|别|不要)(?:再)?(?:来|去|上班)了?|炒了|炒鱿鱼|劝退|[让叫要喊]我[^,。;!?]{0,3}(?:走|滚|离职|回家)|解除|终止|不让我?[来干上]|赶我走"
    r"|\bfired?\b|dismiss|terminat|laid off|let (?:me )?go|sacked|not to come back|don't come back"
)
_NO_REASON = re.compile(
    r"没有?(?:任何|什么|说|给|正当|合理)*(?:理由|原因)|无(?:缘无)?故|莫名其妙|不说(?:理由|原因)|平白无故|无理由|without (?:any |a |giving (?:a |any )?)?(?:reason|cause)|no reason"
)
_BY_MOUTH = re.compile(
    r"口头(?:通知|上|告知|说)?[^,。;!?]{0,6}(?:辞退|开除|解雇|解除|裁|走)|(?:verbally|orally) (?:fired|dismissed|terminated)|(?:fired|dismissed)(?: me)? (?:verbally|orally)"
)
_UNLAWFUL = re.compile(
    r"(?<!是不)(?<!算不算)(?<!是否)(?<!属于)(?:违法|非法)(?:辞退|解除|开除)(?!吗|么|\?)|(?:illegally|unlawfully|wrongfully) (?:fired|dismissed|terminated)"
)
_NO_PROOF = re.compile(r"(?:没有?|拿不出)(?:任何|什么)?证据|no (?:proof|evidence)|without (?:proof|evidence)")
_FAULT = re.compile(
    r"严重违纪|违反(?:公司|单位)?(?:规章|制度|纪律)|严重违反|试用期不合格|不符合录用条件|旷工|(?:serious|gross) misconduct|failed probation"
)
_NO_FAULT = re.compile(
    r"(?<!不是)不能?胜任|医疗期(?:满|结束|到了)|客观情况|情况[^,。]{0,4}重大变化|incompeten|not competent|unable to do the job"
)
_WITH_NOTICE = re.compile(r"提前(?:了)?(?:30|三十|①|一个月)天?(?:书面)?通知(?:了)?我|gave me 30 days")
_BREACH = re.compile(
    r"被迫(?:辞职|离职|解除|走)|\bforced to (?:resign|quit|leave)"
    r"|(?:quit|resigned|left)[^.!?]{0,20}(?:because|since|as|due to)[^.!?]{0,30}(?:paid|pay|insurance|wages|owed)"
    r"|因为?[^。!?]{0,14}(?:欠薪|拖欠|不交社保|没交社保|不发工资|没买社保)[^。!?]{0,8}(?:才|所以|就)?[^。!?]{0,6}(?:辞职|离职|走)"
)
_RESIGNED = re.compile(
    r"(?<!想)(?<!要)(?:我|本人|自己|主动|自愿)(?!想|要|打算|准备|能)[^,。;!?想要打准能可]{0,6}(?:辞职|辞工)|(?:自己|主动|自愿|个人原因)(?:提出?)?(?:离职|辞的|不干了|走的)"
    r"|辞职了|\bi (?:have |had |just |already )?(?:quit|resigned)\b"
)
_AGREED_BY_EMPLOYER = re.compile(
    r"(?:公司|单位|老板|厂里|厂方|hr|人事|领导|经理)[^,。;!?]{0,8}(?:协商|商量|提出)[^,。;!?]{0,8}(?:解除|离职|走|终止)|(?:company|employer|boss|hr) (?:proposed|offered|suggested)[^.!?]{0,20}(?:mutual|end|terminat|leav)"
)
_AGREED_BY_WORKER = re.compile(r"我(?:自己)?先?(?:主动)?提(?:出|的)?[^,。;!?]{0,4}(?:协商|商量)")
_REDUNDANT = re.compile(r"裁员(?!吗|\?)|被裁|裁掉|laid off|redundan|layoff")
_EXPIRED = re.compile(
    r"合同[^,。;!?]{0,6}(?:到期|期满)|到期(?:了)?不续|contract[^,.;!?]{0,8}(?:expired|ran out|not renewed)|not renew"
)
_EXPIRY_ASKED = re.compile(r"(?:到期|期满)(?:后|时|前)?[^,。]{0,6}(?:怎么|如何|多少|能不能|可以)")
_WENT_ON = re.compile(
    r"一直(?:干|做|上班)到(?:现在|今天)|(?:还|仍)在(?:这里|公司|厂里?|单位)?(?:上班|干|做)|继续(?:上班|干|用我)|still work|kept? working"
)
_REFUSED_RENEWAL = re.compile(
    r"我(?:自己)?(?:不想|不愿意?|没有?|拒绝|不)(?:再)?(?:续|签)|i (?:refused|declined) to renew"
)
_CLOSED = re.compile(
    r"破产|倒闭|吊销|(?:公司|厂|单位|店)[^,。;!?]{0,4}(?:解散|关门|关闭|注销)|bankrupt|(?:closed|shut) down"
)
_PROTECTED = (
    ("pregnancy", re.compile(r"怀孕|孕期|孕妇|产假|哺乳|怀了|pregnan|maternity leave|breastfeeding|nursing")),
    (
        "medical_period",
        re.compile(r"医疗期(?!满|结束|到了)|病假|住院|sick leave|in hospital|medical (?:treatment )?period"),
    ),
    ("work_injury", re.compile(r"工伤|职业病|work(?:place)? injury|occupational disease")),
    ("union_officer", re.compile(r"工会(?:主席|副主席|委员)|union (?:chair|officer)")),
    ("hazard_check", re.compile(r"没有?(?:做|给我?做|安排)?离岗(?:前)?(?:职业健康)?(?:体检|检查)")),
)
_NOTICE = re.compile(r"提前[^,。;!?]{0,8}(?:天|多久|通知|说)|多少天通知|\bnotice\b")
_BY_WORKER = re.compile(r"辞职|辞工|我[^,。]{0,4}离职|resign|\bquit|i[^,.]{0,12} leave")
_BY_EMPLOYER = re.compile(r"辞退|开除|解雇|裁|dismiss|\bfir(?:e|ing)\b|terminate")
_AT_FAULT = re.compile(r"欠薪|拖欠|不交社保|没交社保|不发工资|unpaid wages|owes? me")
_ON_PROBATION = re.compile(
    r"还在试用|在试用期|试用期(?:内|里|期间)(?!的?工资|月薪|\w{0,2}ⓜ)|试用期(?:还没|没过|没满|被|就被|辞|想|要|离职|走)|(?:on|during|in) (?:my )?probation"
)
_OFF_PROBATION = re.compile(
    r"(?<!没)过了试用期|试用期(?:已经?|早就?)?过了|(?:已经?|早就?)转正|转正了(?!吗)|ⓓ(?:就|才)?转正(?!ⓜ)|passed (?:my )?probation|after probation i\b"
)


def find_grounds(said: Said) -> dict[str, str]:
    """``ground`` and ``reason`` of the end, ``who`` gives notice, ``on_probation``."""
    found: dict[str, str] = {}
    if said.has(_OFF_PROBATION):
        found["on_probation"] = "no"
    elif said.has(_ON_PROBATION):
        found["on_probation"] = "yes"
    if said.has(_NOTICE):
        worker, employer = said.has(_BY_WORKER), said.has(_BY_EMPLOYER)
        if worker != employer:
            found["who"] = "worker" if worker else "employer"
            if worker and said.has(_AT_FAULT):
                found["reason"] = "employer_at_fault"
            return found
    if not said.supposed:
        found |= _end(said)
    return found


def went_on(said: Said) -> bool:
    """True where the person worked on after a contract ran out."""
    return said.has(_WENT_ON) and not said.has(_DISMISSED)


def _end(said: Said) -> dict[str, str]:
    if said.has(_BREACH):
        return {"ground": "employer_breach"}
    if said.has(_AGREED_BY_WORKER):
        return {"ground": "worker_proposed"}
    if said.has(_AGREED_BY_EMPLOYER):
        return {"ground": "employer_proposed"}
    if said.has(_DISMISSED):
        return _dismissal(said)
    for ground, pattern in (("renewal_refused", _REFUSED_RENEWAL), ("expiry", _EXPIRED)):
        if said.has(pattern) and said.has(_EXPIRED) and not (said.has(_EXPIRY_ASKED) or went_on(said)):
            return {"ground": ground}
    if said.has(_RESIGNED):
        return {"ground": "resignation"}
    return {"ground": ground} if (ground := _other_ground(said)) else {}


def _dismissal(said: Said) -> dict[str, str]:
    if said.has(_NO_REASON):
        return {"ground": "unlawful", "reason": _protected(said) or "no_ground"}
    reason = _protected(said)
    found = {"reason": reason} if reason else {}
    if said.has(_UNLAWFUL):
        found["ground"] = "unlawful"
    elif said.has(_FAULT) and said.has(_NO_PROOF):
        found.setdefault("reason", "unproved_fault")
    elif not reason and (ground := _other_ground(said)):
        found["ground"] = ground
    elif said.has(_BY_MOUTH):
        found.setdefault("reason", "no_ground")
    return found


def _other_ground(said: Said) -> str:
    left = said.has(_DISMISSED)
    if left and said.has(_NO_FAULT):
        return "no_fault_with_notice" if said.has(_WITH_NOTICE) else "no_fault"
    if left and said.has(_FAULT):
        return "worker_fault"
    for ground, pattern in (("redundancy", _REDUNDANT), ("expiry", _EXPIRED), ("closure", _CLOSED)):
        if said.has(pattern) and not (ground == "expiry" and went_on(said)):
            return ground
    return ""


def _protected(said: Said) -> str:
    return next((reason for reason, pattern in _PROTECTED if said.has(pattern)), "")
