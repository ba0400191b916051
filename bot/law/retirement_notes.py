"""What has to be said beside the retirement month."""

from __future__ import annotations

from bot.law.text import Bilingual as B


def retirement_notes(for_women: bool) -> list[B]:
    """What holds for everybody, and for women how the post decides."""
    caveats = [
        B("提前还是延后，单位不能强迫您选。", "The employer may not force you to choose earlier or later."),
        B(
            "选提前的，要先缴满最低年限，并提前3个月书面告诉单位；选延后的，提前1个月跟单位书面谈好。"
            "办之前打12333核实，也问清提前退休按哪一年的最低年限。",
            "To retire earlier, have the least years paid and tell the employer in writing 3 months before; to retire "
            "later, agree in writing 1 month before. Check with 12333 first, also which year's least years apply.",
        ),
        B(
            "井下、高空、高温、特别繁重体力等特殊工种和高海拔地区，可能更早；完全干不了活的，另有病残津贴。",
            "Special work (underground, heights, heat, very heavy labour) and high plateaus may retire earlier; total "
            "loss of working ability has its own allowance.",
        ),
        B(
            "年限不够的，到龄后可以按规定延长缴费或者一次性补缴。",
            "Whoever is short of years may pay on, or pay a lump sum, as the rules allow.",
        ),
        B(
            "年龄以档案和社保局认定的出生年月为准，身份证和档案不一样的，早点去核对。",
            "The month of birth in the file as the social insurance office accepts it decides; sort out "
            "differences early.",
        ),
    ]
    if for_women:
        caveats.append(
            B(
                "算50岁还是55岁这一档，看岗位和当地档案，不是自己选；灵活就业的女职工多数按55岁这一档，以当地为准。",
                "Whether the 50 or the 55 column applies goes by the post and the local file, not by choice; women who "
                "pay in on their own are mostly in the 55 column; the local office decides.",
            )
        )
    return caveats
