"""The DOCX templates of the papers, made from the texts beside this file.

Usage: uv run python tools/make_templates.py [folder]

Whoever wants another layout changes it here, whoever wants other words changes ``paper_texts``; the templates
themselves are made, not edited. ``paper_texts/README.md`` says how the texts are marked up.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).resolve().parent
TEXTS = HERE / "paper_texts"
TEMPLATES = HERE.parent / "bot" / "documents" / "templates"
ENGLISH = "--- english"

# 宋体 and 黑体 are on every Chinese office machine; elsewhere the program puts its own serif and sans in their place.
SERIF, SANS, LATIN = "宋体", "黑体", "Times New Roman"
BODY, SMALL, TITLE = Pt(12), Pt(11), Pt(18)
TEXT_WIDTH = 15.4
FORM_COLUMNS = (3.1, 5.0, 3.1, 4.2)
# The statutes that bear the name of the state in full.
STATE_LAWS = ("劳动合同法实施条例", "劳动合同法", "劳动争议调解仲裁法", "劳动法")
MADE = datetime(2026, 1, 1)

_NAME = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)?)\}")


@dataclass
class Part:
    """One language's half of a paper, being written."""

    document: Docx
    language: str
    table: Table | None = None
    widths: tuple[float, ...] = ()

    def tagged(self, text: str) -> str:
        """Names in braces as jinja tags: those of the paper under its language, those of a loop as they are."""
        if self.language == "zh":
            text = re.sub(rf"《({'|'.join(STATE_LAWS)})》", r"《中华人民共和国\1》", text)
        return _NAME.sub(lambda m: "{{ " + (m[1] if "." in m[1] else f"{self.language}.{m[1]}") + " }}", text)

    def statement(self, text: str, prefix: str = "p") -> str:
        """``% if has story`` and its like as a tag that takes its whole paragraph or row away."""
        if match := re.fullmatch(r"for (\w+) in (\w+)", text):
            text = f"for {match[1]} in {self.language}.{match[2]}"
        elif match := re.fullmatch(r"if has (\w+)", text):
            text = f"if {self.language}.has_{match[1]}"
        elif match := re.fullmatch(r"if (\w+) is (\w+)", text):
            text = f'if "{match[2]}" in {self.language}.{match[1]}_chosen'
        elif text not in ("else", "endif", "endfor"):
            raise ValueError(f"no such statement: {text}")
        return "{%" + f"{prefix} {text} " + "%}"


def main(folder: Path = TEMPLATES) -> None:
    """Make every template."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(TEXTS.glob("[!_]*.txt")):
        make(path).save(str(folder / f"{path.stem}.docx"))


def make(path: Path) -> Docx:
    """One template: the Chinese paper in the first section, the English copy in the second."""
    document = _empty_document()
    _page(document, "zh")
    _write(Part(document, "zh"), _signatures_joined(lines_of(path, "zh")))
    document.add_section(WD_SECTION.NEW_PAGE)
    _flatten(document.paragraphs[-1])
    _page(document, "en")
    _write(Part(document, "en"), _signatures_joined(lines_of(path, "en")))
    return document


def lines_of(path: Path, language: str) -> Iterator[str]:
    """The lines of one language, with what they include and what short forms stand for."""
    halves = path.read_text("utf-8").split(ENGLISH + "\n")
    for line in halves[0 if language == "zh" else 1].splitlines():
        word, _, rest = line.partition(" ")
        if word == "@include":
            yield from lines_of(path.with_name(f"{rest}.txt"), language)
        elif word == "@lines":
            yield from (f"% for line in {rest}", "{line.text}", "% endfor")
        elif word == "@claims":
            yield from _claim_lines(rest, language)
        elif line:
            yield line


def _claim_lines(verb: str, language: str) -> Iterator[str]:
    yield "% for claim in claims"
    if language == "zh":
        yield "{claim.number}. " + verb + "{claim.title}{claim.sum}。"
        yield "计算方式：{claim.formula}。依据：{claim.basis}。"
    else:
        yield "{claim.number}. " + verb + " {claim.title}, {claim.sum}."
        yield "Worked out: {claim.formula}. Basis: {claim.basis}."
    yield "% endfor"
    yield from ("% for request in requests", "{request.number}. {request.text}", "% endfor")
    yield "以上金额合计 {total}（大写：人民币{total_words}）。" if language == "zh" else "Total: {total}."


def _signatures_joined(lines: Iterator[str]) -> list[str]:
    """The lines of a signature as one, since LibreOffice splits paragraphs that are only told to stay together."""
    joined: list[str] = []
    for line in lines:
        if line.startswith(">> ") and joined and joined[-1].startswith(">> "):
            joined[-1] += "\n" + line.removeprefix(">> ")
        else:
            joined.append(line)
    return joined


def _write(part: Part, lines: list[str]) -> None:
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        mark, _, rest = line.partition(" ")
        if mark in ("|", "||", "|%"):
            _row(part, mark, rest)
            continue
        after_table, part.table = part.table is not None, None
        if mark == "%":
            _paragraph(part, part.statement(rest))
        elif mark == "=":
            _title(part, rest)
        elif mark == "#":
            _heading(part, rest)
        else:
            paragraph = _paragraph(
                part, part.tagged(rest if mark in (">", ">>") else line), indent=mark not in (">", ">>")
            )
            if mark == ">>":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                paragraph.paragraph_format.keep_together = True
            # Nothing is signed on a page that holds the signature alone.
            paragraph.paragraph_format.keep_with_next = following.startswith(">>") or line == "此致" or None
        if after_table:
            part.document.paragraphs[-1].paragraph_format.space_before = Pt(8)


def _title(part: Part, text: str) -> None:
    paragraph = part.document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(14)
    _run(paragraph, text, TITLE, SANS, bold=True)


def _heading(part: Part, text: str) -> None:
    paragraph = part.document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(8)
    paragraph.paragraph_format.keep_with_next = True
    _run(paragraph, text, BODY, SANS, bold=True)


def _paragraph(part: Part, text: str, indent: bool = True) -> Paragraph:
    paragraph = part.document.add_paragraph()
    if indent and part.language == "zh":
        paragraph.paragraph_format.first_line_indent = BODY * 2
    elif part.language == "en":
        paragraph.paragraph_format.space_after = Pt(4)
    _run(paragraph, text)
    return paragraph


def _row(part: Part, mark: str, rest: str) -> None:
    cells = [cell.strip() for cell in rest.strip().removesuffix("|").split("|")]
    if mark == "||":
        weights = [float(cell.rpartition(":")[2]) for cell in cells]
        _table(part, tuple(TEXT_WIDTH * weight / sum(weights) for weight in weights))
        _fill_row(part, [cell.rpartition(":")[0] for cell in cells], head=True)
        return
    if mark == "|%":
        assert part.table is not None
        row = part.table.add_row()
        _cell_text(row.cells[0], part.statement(cells[0], "tr"))
        return
    if part.table is None:
        _table(part, FORM_COLUMNS)
    _fill_row(part, cells, form=part.widths == FORM_COLUMNS)


def _table(part: Part, widths: tuple[float, ...]) -> None:
    # Two tables without anything between them would grow together.
    body = part.document.element.body
    if len(body) > 1 and body[-2].tag == qn("w:tbl"):
        _flatten(part.document.add_paragraph())
    part.table = part.document.add_table(rows=0, cols=len(widths), style="Table Grid")
    part.table.alignment = WD_TABLE_ALIGNMENT.CENTER
    part.table.autofit = False
    for column, width in zip(part.table.columns, widths, strict=True):
        column.width = Cm(width)
    part.widths = widths


def _fill_row(part: Part, cells: list[str], head: bool = False, form: bool = False) -> None:
    assert part.table is not None
    row = part.table.add_row()
    _whole_row(row._tr, head)
    if form and len(cells) == 2:
        row.cells[1].merge(row.cells[3])
        targets = [row.cells[0], row.cells[1]]
    else:
        targets = list(row.cells)
    for cell, width in zip(row.cells, part.widths, strict=True):
        if not (form and len(cells) == 2 and cell._tc is not row.cells[0]._tc):
            cell.width = Cm(width)
    for place, (cell, text) in enumerate(zip(targets, cells, strict=True)):
        label = head or (form and place % 2 == 0)
        _cell_text(cell, part.tagged(text), SANS if label else SERIF, centred=label)


def _whole_row(row, head: bool) -> None:
    properties = row.get_or_add_trPr()
    if head:
        properties.append(OxmlElement("w:tblHeader"))
    # A row for writing needs the height of a hand.
    height = OxmlElement("w:trHeight")
    height.set(qn("w:val"), str(int(Cm(0.9).twips)))
    height.set(qn("w:hRule"), "atLeast")
    properties.append(height)


def _cell_text(cell: _Cell, text: str, font: str = SERIF, centred: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.line_spacing = 1.15
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    cell.vertical_alignment = 1
    _run(paragraph, text, SMALL, font)


def _run(paragraph: Paragraph, text: str, size: Pt = BODY, font: str = SERIF, bold: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.size = size
    run.font.name = LATIN
    run.bold = bold or None
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)


def _flatten(paragraph: Paragraph) -> None:
    """An empty paragraph that takes no room."""
    paragraph.paragraph_format.line_spacing = Pt(1)
    paragraph.paragraph_format.space_after = Pt(0)
    mark = paragraph._p.get_or_add_pPr().get_or_add_rPr() if hasattr(paragraph._p, "get_or_add_rPr") else None
    if mark is not None:
        mark.sz_val = Pt(1)


def _empty_document() -> Docx:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = LATIN, BODY
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), SERIF)
    style.paragraph_format.line_spacing = 1.4
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.widow_control = True
    properties = document.core_properties
    # Nothing about who made it: a filed paper is the signer's.
    properties.author = properties.title = properties.comments = properties.keywords = ""
    properties.created = properties.modified = MADE
    return document


def _page(document: Docx, language: str) -> None:
    section = document.sections[-1]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2.54)
    section.left_margin = section.right_margin = Cm(2.8)
    section.footer.is_linked_to_previous = section.header.is_linked_to_previous = False
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    section._sectPr.append(numbering)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, after = ("第", "页") if language == "zh" else ("Reading copy, page ", "")
    _run(footer, before, Pt(10))
    _page_number(footer)
    _run(footer, after, Pt(10))
    if language == "en":
        header = section.header.paragraphs[0]
        header.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _run(
            header,
            "English reading copy. Sign and file the Chinese paper only. Your own words are not translated.",
            Pt(10),
        )


def _page_number(paragraph: Paragraph) -> None:
    run = paragraph.add_run()
    run.font.size, run.font.name = Pt(10), LATIN
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.set(qn("xml:space"), "preserve")
            element.text = text
        run._element.append(element)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:2]))
