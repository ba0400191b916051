"""What the bot says around the curated answers, in both languages."""

from __future__ import annotations

from bot.law.text import Bilingual as B

AREAS: dict[str, B] = {
    "wages": B("工资", "Wages"),
    "hours": B("加班和工时", "Hours and overtime"),
    "leave": B("休假", "Leave"),
    "contract": B("劳动合同", "Contracts"),
    "termination": B("辞退和离职", "Dismissal and leaving"),
    "social_insurance": B("社保和公积金", "Social insurance"),
    "injury": B("工伤和职业病", "Work injury"),
    "safety": B("安全和健康", "Safety and health"),
    "women_minors": B("女工和未成年工", "Women and minors"),
    "equality": B("歧视和骚扰", "Equality and harassment"),
    "special_work": B("派遣、零工、实习等", "Special kinds of work"),
    "unions": B("工会和集体合同", "Unions"),
    "disputes": B("投诉、仲裁、打官司", "Disputes"),
    "legal_aid": B("法律援助", "Legal aid"),
    "hiring": B("求职和失业", "Hiring and unemployment"),
    "employer": B("单位规章和用工管理", "Employer rules"),
    "international": B("国际劳工标准和供应链", "International standards and supply chains"),
}

GREETING = B(
    "你好，我是「公道」，免费解答劳动法问题。直接把你遇到的事打给我就行，比如「老板拖欠我两个月工资怎么办」。不用说姓名和单位名。",
    "Hello, I am Gongdao. I answer questions on Chinese labour law, free of charge. Just tell me what happened, "
    'for example "My boss has not paid me for two months". No names needed.',
)
MENU = B("你想问哪一方面？点一个，或者直接打字。", "Which subject is it? Press one, or just type your question.")
PRIVACY = B(
    "我是电脑程序，不是律师，也不代表政府，全部免费。我按整理好的法律条文回答，每条都写明出处和核对日期，重要的事请再打12348问律师。"
    "你说的话加密保存在这台服务器上，不给你的单位看；不用告诉我姓名。",
    "I am a computer program, not a lawyer and not a government body, and everything is free. My answers come from a checked "
    "collection of the law, each with its article and date; for anything important also ask a lawyer at 12348. What you write "
    "is stored encrypted on this server and is not shown to your employer; you need not give your name.",
)
THANKS = B("不客气。还有问题随时问。", "You are welcome. Ask me any time.")
GOODBYE = B("再见，祝你顺利。要紧的期限别忘了。", "Goodbye, and good luck. Do not forget the deadlines.")
STOPPED = B("好，先停在这里。想问别的直接打字。", "All right, I have stopped. Type whenever you have a question.")
CHITCHAT = B(
    "这个我帮不上，我只会劳动法：工资、加班、合同、辞退、社保、工伤这些。你有哪方面的事？",
    "I cannot help with that. I know labour law: wages, overtime, contracts, dismissal, insurance, injury. What is your question?",
)
STARTED_OVER = B(
    "好，从头开始。之前选的身份和地区也清掉了。你遇到了什么事？",
    "Starting over. I have also forgotten the role and region. What happened?",
)
NOT_SURE = B("我不太确定你问的是哪一件。是下面这些吗？", "I am not sure which of these you mean:")
SAY_AGAIN = B(
    "我没看明白。能不能用一两句话说说：谁、什么时候、发生了什么？",
    "I did not understand. In a sentence or two: who, when, what happened?",
)
ASK_PEOPLE = B(
    "我几次都没答上来，别耽误事，直接问人吧：", "I have missed your question several times. Better ask a person:"
)
PEOPLE = B("这些电话有真人接：", "People answer at these numbers:")
OUTSIDE = B(
    "这个问题好像不属于劳动法，我怕答错，不乱说。可以打12348（公共法律服务热线，免费），有律师解答婚姻、借贷、房产、事故等各类问题。"
    "如果其实是上班、工资、工伤这类事，请换个说法告诉我。",
    "This does not seem to be about labour law, and I will not guess. Call 12348, the free public legal service line: lawyers there "
    "answer questions on family, loans, housing, accidents and more. If it is about work, wages or an injury at work, please tell me in other words.",
)
ELSEWHERE = B(
    "你问的是别的地方的法律，我只懂内地的劳动法，不敢乱说。香港可以问劳工处，澳门问劳工事务局，台湾问当地劳工主管部门，国外问当地劳工部门或中国使领馆。"
    "如果人在内地上班，把事情告诉我就行。",
    "That is the law of another place; I only know the labour law of mainland China and will not guess. Ask the labour department "
    "there; abroad the Chinese embassy can help. If you work in the mainland, just tell me what happened.",
)
DESPAIR = B(
    "你现在一定很难受，谢谢你说出来。先别一个人扛：",
    "That sounds very hard, and thank you for saying it. Please do not carry it alone:",
)
DANGER = B("先保证人安全，马上打电话：", "Safety first. Call now:")
AFTER_ALARM = B(
    "人安全了，再告诉我发生了什么，我帮你看怎么办。", "Once you are safe, tell me what happened and I will help."
)
PREMISE = B("你说的不一定对，规定是这样的：", "What you say may not be right; the rule is this:")
DID_YOU_MEAN = B(
    "我按「{title}」来答。也可能是{others}，点下面的看。",
    'I take this as "{title}". It may also be {others}; press below.',
)
READING = B("「{title}」（{article}）", '"{title}" ({article})')
OR = B("或", " or ")
ROLE_SET = {
    "worker": B("好，按员工一方来答。", "All right, I will answer from the worker's side."),
    "employer": B("好，按单位一方来答。", "All right, I will answer from the employer's side."),
}
ROLE_ASK = B("你是打工的一方，还是单位一方？", "Are you a worker or an employer?")
REGION_SET = B(
    "记下了：{region}。涉及当地数字时按{region}来说。", "Noted: {region}. Local figures will be for {region}."
)
REGION_ASK = B(
    "你在哪个省？打省名或城市名就行，比如「广东」「苏州」。",
    "Which province? Type it or the city, for example Guangdong or Suzhou.",
)
LANGUAGE_SET = B("好，以后用中文。", "All right, English from now on.")
UNDONE = B("已改回：{state}。", "Changed back: {state}.")
NOTHING_TO_UNDO = B(
    "没有可以撤销的。身份或地区不对的话，直接告诉我就行。",
    "There is nothing to undo. Just tell me if the role or region is wrong.",
)
NO_TOPIC_YET = B("你想了解哪件事？先说说发生了什么。", "What is it about? Tell me first what happened.")
NO_ARTICLE = B(
    "我这里没有收录这一条。可以到国家法律法规数据库 flk.npc.gov.cn 查原文。",
    "I do not have this article. The official database is flk.npc.gov.cn.",
)
FAILED = B(
    "对不起，我这边出了点问题，这句没处理好。请再发一次；急的话打12333或12348。",
    "Sorry, something went wrong on my side. Please send it again; if urgent call 12333 or 12348.",
)
TOO_LONG = B("你发的话很长，我只看了前2000个字。", "Your message is very long; I have read the first 2,000 characters.")
ONLY_TEXT = B(
    "我现在只看得懂文字。请把事情打成字发给我，语音可以用输入法转成文字。",
    "I can only read text. Please type what happened.",
)

MORE = B("怎么做、留什么证据", "Steps and evidence")
STEPS = B("怎么做", "What to do")
EVIDENCE = B("留好这些", "Keep these")
DEADLINE = B("期限", "Deadline")
BASIS = B("依据", "Legal basis")
AS_OF = B(
    "内容核对到{day}。这是法律信息，不是律师意见。",
    "Checked on {day}. This is legal information, not a lawyer's advice.",
)
AS_WORKER = B("按员工一方", "worker's side")
AS_EMPLOYER = B("按单位一方", "employer's side")
FOR_EMPLOYERS = B("我是单位", "I am an employer")
FOR_WORKERS = B("我是员工", "I am a worker")
MENU_BUTTON = B("看看都能问什么", "What can I ask?")
PERSON_BUTTON = B("找人帮忙", "Talk to a person")
OTHER_LANGUAGE = B("English", "中文")
LOCAL_FIGURE = B(
    "{region}{title}：{levels}（{since}起，{source}）{note}",
    "{title} in {region}: {levels} (since {since}; {source}){note}",
)
LOCAL_FIGURE_BY = B(
    "{region}{title}：{levels}（{since}时有效，{source}）{note}",
    "{title} in {region}: {levels} (in force by {since}; {source}){note}",
)
NATIONAL_FIGURE = B(
    "{title}：{levels}（{since}起，{source}）{note}", "{title}: {levels} (since {since}; {source}){note}"
)
CONFIRM = B("以当地最新公布为准，可拨12333核实。", " Please confirm with 12333.")
NO_FIGURE = B(
    "没有查到{region}现在的{title}，请打12333问。", "I have no current figure for {title} in {region}: ask 12333."
)
TELL_REGION = B("想看当地的{title}，告诉我你在哪个省。", "Tell me your province to see the local {title}.")

UNITS: dict[str, B] = {
    "yuan_per_month": B("元/月", " yuan a month"),
    "yuan_per_hour": B("元/小时", " yuan an hour"),
    "day": B("天", " days"),
    "yuan_per_day": B("元/天", " yuan a day"),
    "yuan_per_year": B("元/年", " yuan a year"),
    "yuan": B("元", " yuan"),
    "hour": B("小时", " hours"),
    "month": B("个月", " months"),
    "year": B("年", " years"),
    "percent": B("%", "%"),
    "percent_of_minimum_wage": B("%（最低工资的）", "% of the minimum wage"),
    "months_of_own_wage": B("个月本人工资", " months of your own wage"),
    "months_of_average_wage": B("个月当地平均工资", " months of the local average wage"),
    "month_of_year": B("月", "th month of the year"),
}
TOTAL = B("合计：{total}", "Total: {total}")
STILL_NEEDED = B("还要知道这些才能算：", "To work it out I still need:")
WORKED_OUT = B("怎么算的：", "How it is worked out:")
MIND = B("要注意：", "Please note:")
DAYS_TO_KNOW = B("要记住的日子：", "Days to remember:")
WHY = B("（{why}不知道就说不知道。）", "({why} If you do not know, say so.)")
YES, NO = B("是", "Yes"), B("不是", "No")
UNKNOWN = B("不知道，跳过", "I don't know")
STOP_CALCULATING = B("不算了", "Stop")
UNDERSTOOD = B("我听到的：{facts}。", "What I understood: {facts}. ")
ASSUMED_DAY = B(
    "{facts}没说哪一天，先按月初（结束按月底）算。",
    "No day was said for: {facts}; I took the first of the month (the last for an end). ",
)
CORRECT_ME = B("哪个不对，直接说，我重算。", "If something is wrong, just say so and I work it out again.")
CALCULATE = B("算一算：{title}", "Work it out: {title}")
WORKINGS_BUTTON = B("怎么算的、要注意什么", "How it is worked out, what to mind")
CLAIMS_BUTTON = B("把能要的加在一起", "Add up all claims")
CLAIMS_TOTAL = B("能要的一共：{total}", "Claims in all: {total}")
FIRST_DAY = B("最早要记住的日子：{day}，{title}", "The earliest day to remember: {day}, {title}")
NO_CLAIMS = B(
    "还没有算出能要的钱。说说月工资、哪天入职、哪天离开、怎么离开的，我来算。",
    "No claim has been worked out yet. Tell me your monthly wage, when you started, when and how it ended.",
)
NOT_BOTH = B(
    "「{dropped}」没有加进来：要了「{kept}」，就不能再要它。",
    "'{dropped}' is not added: whoever gets '{kept}' cannot have it as well.",
)
CANNOT_WITHOUT = B(
    "不知道「{facts}」就算不准，我不乱猜。想起来了再点下面接着算。",
    "Without {facts} I cannot work it out, and I will not guess. Press below when you know.",
)
NO_FIGURE_TO_CALCULATE = B(
    "这个地方或这一年的标准我这里没有，不能乱套别处的数。请打12333问当地标准。",
    "I have no figure for that place or year, and will not use another one's. Please ask 12333 for the local figure.",
)
CALCULATION_STOPPED = B(
    "好，不算了。你说过的我先记着，想算再说。", "All right, stopped. I keep what you said for this talk."
)
PAPERS = {
    "arbitration_application": B("写仲裁申请书", "Write the arbitration application"),
    "evidence_list": B("写证据清单", "Write the evidence list"),
    "wage_complaint": B("写欠薪投诉书", "Write the wage complaint"),
    "payment_demand": B("写催款函", "Write a letter asking for payment"),
    "forced_resignation_notice": B("写被迫离职通知", "Write the notice of forced resignation"),
    "dismissal_reply": B("写对辞退的回复", "Write a reply to the dismissal"),
    "injury_recognition_application": B("写工伤认定申请", "Write the injury-recognition application"),
    "contract_request": B("写要求签合同的信", "Write a request for a contract"),
    "leave_request": B("写休年假的申请", "Write a leave request"),
    "contract_offer": B("写签合同通知", "Write the offer of a contract"),
    "termination_notice": B("写解除通知", "Write a termination notice"),
    "leaving_certificate": B("写离职证明", "Write a leaving certificate"),
}
PAPER_NAMES = {
    "arbitration_application": B("劳动仲裁申请书", "Arbitration application"),
    "evidence_list": B("证据清单", "Evidence list"),
    "wage_complaint": B("劳动监察投诉书", "Complaint to labour inspection"),
    "payment_demand": B("催款函", "Letter asking for payment"),
    "forced_resignation_notice": B("被迫解除劳动合同通知书", "Notice of forced resignation"),
    "dismissal_reply": B("对辞退的回复", "Reply to the dismissal"),
    "injury_recognition_application": B("工伤认定申请", "Injury-recognition application"),
    "contract_request": B("签订劳动合同申请", "Request for a contract"),
    "leave_request": B("年休假申请", "Leave request"),
    "contract_offer": B("签订劳动合同通知书", "Offer of a written contract"),
    "termination_notice": B("解除劳动合同通知书", "Termination notice"),
    "leaving_certificate": B("离职证明", "Leaving certificate"),
}
PAPER_READY = B(
    "「{title}」写好了，按你说的填。横线空着的地方我不知道，请自己补上；金额、日期、名字都核对一遍，签字再交。交之前最好打12348请人看一眼。",
    "'{title}' is written from what you told me. The blanks are what I do not know: fill them in, check sums, dates and names, sign, "
    "then hand it in. Best let someone at 12348 look at it first.",
)
PAYERS = {
    "employer": B("单位付", "paid by the employer"),
    "fund": B("基金付", "paid by the insurance fund"),
    "worker": B("本人付", "paid by the worker"),
    "state": B("财政付", "paid by the state"),
}
