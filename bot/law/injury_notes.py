"""What is said beside the figures of a work injury or a death at work."""

from __future__ import annotations

from bot.law.text import Bilingual as B

# By the last grade that each is for.
BY_GRADE = {
    4: B(
        "一到四级保留劳动关系、退出岗位，单位不能辞退，所以没有离开单位的两笔补助。津贴领到退休，"
        "养老金比津贴低的补差额；以后还会随当地调整。",
        "Grades 1 to 4 stay employed without working and may not be dismissed, so there are no grants on leaving. The "
        "allowance runs until retirement, then a lower pension is made up; it is adjusted locally over time.",
    ),
    6: B(
        "五级、六级只有你自己提出才能结束合同，单位不能单方面辞退。离开后两笔补助一次付清，每月津贴就没有了，"
        "想好再走。",
        "At grades 5 and 6 only you may end the contract; the employer may not. On leaving both grants are paid once "
        "and the "
        "monthly allowance ends, so think it over.",
    ),
    10: B(
        "七到十级在合同到期或者你自己辞职时拿两笔补助。到期是单位不续的，另外还有经济补偿，这里没算。",
        "At grades 7 to 10 both grants are due when the contract runs out or you resign. If the employer does not "
        "renew it, "
        "severance is due as well and is not counted here.",
    ),
}
UNINSURED = B(
    "单位没交工伤保险，全部由单位付。单位不付的，拿工伤认定书向社保申请工伤基金先行支付基金该付的部分。"
    "补缴以后新发生的费用，基金才按规定付。",
    "The employer did not insure you, so it pays everything. If it does not, apply with the recognition decision for "
    "the fund to "
    "advance its part. Only costs that arise after the employer has paid up are shared with the fund.",
)
ASSUMED_INSURED = B(
    "这里按单位交了工伤保险算。没交工伤保险的，写明由基金付的也全部由单位付，数额一样。",
    "This takes it that you were insured. If not, the employer also pays what is marked as the fund's; the sums are "
    "the same.",
)
LOW_BASE = B(
    "基金按单位报的缴费工资算。单位报低了，基金给的会比这里少，差额可以找单位要。",
    "The fund counts by the wage the employer reported. If that was too low the fund pays less than shown; claim the "
    "gap from "
    "the employer.",
)
NOT_COUNTED = B(
    "没算进来的：医疗和康复费、住院伙食费、外地看病的路费食宿、假肢等器具、治疗休息期间照发的工资和护理，这些另外给。",
    "Not counted and due on top: treatment and rehabilitation, hospital meals, travel for treatment, artificial "
    "limbs and the "
    "like, full pay and care while off work for treatment.",
)
OTHER_SIDE = B(
    "单位常说「是你自己不小心」。工伤不看谁粗心，只有故意犯罪、醉酒吸毒、自残自杀才不算。认定和鉴定要先做完，"
    "钱才好要。",
    "Employers often say you were careless. Carelessness does not matter; only intentional crime, drink or drugs, "
    "and self-harm "
    "exclude it. Recognition and grading come first.",
)
UNLICENSED = B(
    "单位没有营业执照、没登记或被吊销的，或者用的是童工，由单位一次性赔偿，另有算法，不能比工伤待遇低。",
    "A unit without a licence or registration, or that used a child, pays one lump sum counted differently, which "
    "may not be "
    "lower than these benefits.",
)
TAX = B("按规定拿的工伤待遇不用交个人所得税。", "These injury benefits are free of income tax.")
FROM_ACCIDENT = B(
    "申请工伤认定的期限从出事那天算，不是从去世那天算。出事在前、去世在后的，最后一天要往前推。",
    "The time to apply for recognition runs from the accident, not the death. If the accident was earlier, so is the "
    "last day.",
)
CUT = B(
    "抚恤金加起来超过了本人工资，要减到本人工资以内。怎么减没有全国统一规定，这里每个人按同样比例减，"
    "以社保经办机构核定的为准。",
    "The pensions together pass the wage and are cut to it. How is not set nationally; here each is cut in the same "
    "proportion, "
    "and the social insurance office decides.",
)
AFTER_A_DEATH = (
    B(
        "前提是认定为工伤或视同工伤（在岗突发疾病当场死亡或48小时内抢救无效的也算）。先做工伤认定，"
        "单位说不算的要由单位拿证据。",
        "This needs recognition as a work injury; sudden illness at the post with death at once or within 48 hours "
        "counts too. Apply "
        "for it first; an employer that denies it must prove it.",
    ),
    B(
        "单位没交工伤保险的，这些全部由单位付，数额一样；单位不付的，拿工伤认定书向社保申请基金先行支付。",
        "If the worker was not insured the employer pays all of it, the same sums; if it does not, apply with the "
        "recognition "
        "decision for the fund to pay first.",
    ),
    B(
        "抚恤金给主要靠死者养、又没有劳动能力的人：完全丧失劳动能力，或者配偶、父母男满60岁女满55岁，子女未满18岁等。"
        "能不能领由社保经办机构核定。",
        "Pensions are for those who lived mainly on the worker and cannot work: wholly unable, or a spouse or parent "
        "of 60 (man) or "
        "55 (woman), a child under 18, and some others. The social insurance office decides.",
    ),
    B(
        "满18岁、有了工作或参军、配偶再婚、被收养、去世，就停发。标准以后会随当地调整。基金付的不能改成一次付清。",
        "It stops at 18, with a job or the army, on the spouse's remarriage, adoption or death. Rates are adjusted "
        "locally. The fund "
        "does not turn it into a lump sum.",
    ),
    B(
        "停工留薪期里因伤去世的一样算。一到四级伤残、停工留薪期满以后去世的，只有丧葬补助金和抚恤金，"
        "没有一次性工亡补助金。",
        "Death from the injury during paid injury leave counts the same. For grades 1 to 4 who die after it, there "
        "are the funeral grant "
        "and the pensions but no one-off grant.",
    ),
    B(
        "抢救的医疗费、去世前照发的工资另外算。抚恤金按单位报的缴费工资算，报低了的差额可以找单位要。",
        "Medical costs and wages up to the death come on top. The fund counts pensions by the wage the employer "
        "reported; claim a gap "
        "from the employer.",
    ),
    B("按规定拿的这些钱不用交个人所得税。", "These benefits are free of income tax."),
)
