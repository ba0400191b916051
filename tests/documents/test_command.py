import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.documents.catalogue import PAPERS
from tests.documents.papers import text_of


def run(*arguments: str):
    return CliRunner().invoke(app, ["document", *arguments])


def test_a_paper_is_written_with_the_sums_of_a_calculator(tmp_path):
    out = tmp_path / "paper.docx"
    claims = "severance:monthly_wage_yuan=6500,service_start=2019-03-01,service_end=2026-10-31,ground=employer_breach"
    done = run(
        "forced_resignation_notice", "worker_name=王小明", "breach=unpaid_wages", "--claims", claims, "--out", str(out)
    )
    assert done.exit_code == 0 and str(out) in done.stdout
    assert "worker_phone" in done.stderr and "worker_name" not in done.stderr
    text = text_of(out.read_bytes())
    assert "本人王小明" in text and "支付经济补偿52,000.00元" in text and "Total" not in text


def test_a_file_is_not_overwritten_without_force(tmp_path):
    out = tmp_path / "paper.docx"
    out.write_text("mine")
    refused = run("evidence_list", "--out", str(out))
    assert refused.exit_code == 2 and len(refused.stderr.strip().splitlines()) == 1 and out.read_text() == "mine"
    assert run("evidence_list", "--out", str(out), "--force").exit_code == 0
    assert "证据清单" in text_of(out.read_bytes())


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("evidence_list",),
        ("nothing",),
        ("evidence_list", "colour=red"),
        ("evidence_list", "worker_name"),
        ("evidence_list", "worker_name=a", "worker_name=b"),
        ("evidence_list", "--lang", "fr"),
        ("evidence_list", "--claims", "severance:"),
        ("payment_demand", "--claims", "nothing:"),
        ("payment_demand", "--claims", "severance:"),
        ("payment_demand", "--claims", "severance:monthly_wage_yuan=many"),
        (
            "payment_demand",
            "--claims",
            "severance:monthly_wage_yuan=1,service_start=2020-01-01,service_end=2021-01-01,ground=resignation",
        ),
        ("payment_demand", "service_start=gestern"),
        ("termination_notice", "ground=unlawful"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(arguments, tmp_path):
    out = tmp_path / "paper.docx"
    target = () if arguments in ((), ("evidence_list",)) else ("--out", str(out))
    done = run(*arguments, *target)
    assert done.exit_code == 2 and len(done.stderr.strip().splitlines()) == 1 and not out.exists()


def test_a_folder_that_is_not_there_is_said(tmp_path):
    done = run("evidence_list", "--out", str(tmp_path / "no" / "paper.docx"))
    assert done.exit_code == 2 and "cannot be written" in done.stderr


def test_the_list_names_every_paper_and_field():
    done = run("--list")
    assert done.exit_code == 0
    assert all(f"{name} ({paper.side})" in done.stdout for name, paper in PAPERS.items())
    assert "wage_arrears" in done.stdout and "劳动争议调解仲裁法/28" in done.stdout
