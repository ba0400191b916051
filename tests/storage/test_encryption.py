from __future__ import annotations

import stat

import pytest
from cryptography.fernet import Fernet

from bot.storage.encryption import InvalidToken, KeyFileUnusable, Vault


def test_the_key_file_is_made_once_and_only_for_its_owner(tmp_path):
    path = tmp_path / "data" / "keys"
    sealed = Vault.open(path).seal("三个月工资")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Vault.open(path).open_text(sealed) == "三个月工资"


def test_a_new_key_on_top_keeps_old_text_and_ids_readable(tmp_path):
    path = tmp_path / "keys"
    old = Vault.open(path)
    sealed, name = old.seal("旧"), old.hide("web", "a")
    path.write_bytes(Fernet.generate_key() + b"\n" + path.read_bytes())
    rotated = Vault.open(path)
    assert rotated.open_text(sealed) == "旧"
    assert rotated.hide("web", "a") == name
    with pytest.raises(InvalidToken):
        old.open_text(rotated.seal("新"))


@pytest.mark.parametrize("content", [b"", b"not a key\n", b"\n\n"])
def test_a_damaged_key_file_is_one_clear_line(tmp_path, content):
    path = tmp_path / "keys"
    path.write_bytes(content)
    with pytest.raises(KeyFileUnusable, match="keys"):
        Vault.open(path)


def test_an_id_says_its_channel_and_nothing_of_the_person(vault):
    hidden = vault.hide("telegram", "123456789")
    assert hidden.startswith("telegram:") and "123456789" not in hidden
    assert hidden != vault.hide("web", "123456789")
