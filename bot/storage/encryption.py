"""What people tell us, unreadable on disk."""

from __future__ import annotations

import hashlib
import hmac
import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class KeyFileUnusable(RuntimeError):
    """The key file cannot be read or made; without it nothing is stored."""


class Vault:
    """Encrypts and decrypts with the newest key, reads what older keys wrote, and hashes ids.

    The key file has one key a line, newest first. Adding a line at the top rotates: new text gets the
    new key, old text stays readable. Losing the file loses every stored text.
    """

    def __init__(self, keys: list[bytes]) -> None:
        """Use keys, newest first."""
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        # Ids must stay the same after a rotation, so they hang on the oldest key.
        self._id_key = hashlib.sha256(b"conversation ids" + keys[-1]).digest()

    @classmethod
    def open(cls, path: Path) -> Vault:
        """Read the key file, or make it on first start with mode 0600.

        Raises:
            KeyFileUnusable: If it cannot be read, written, or holds no valid key.
        """
        try:
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(descriptor, "wb") as file:
                    file.write(Fernet.generate_key() + b"\n")
            keys = [line.strip() for line in path.read_bytes().splitlines() if line.strip()]
        except FileExistsError:  # another process made it in the meantime
            return cls.open(path)
        except OSError as error:
            raise KeyFileUnusable(f"{path} cannot be read or made: {error.strerror}") from error
        try:
            if not keys:
                raise ValueError("empty")
            return cls(keys)
        except ValueError as error:
            raise KeyFileUnusable(f"{path} does not hold keys; restore it from the back-up") from error

    def seal(self, text: str) -> bytes:
        """Encrypt a text."""
        return self.seal_bytes(text.encode("utf-8"))

    def open_text(self, sealed: bytes) -> str:
        """Decrypt a text.

        Raises:
            InvalidToken: If no key fits or the data was changed.
        """
        return self.open_bytes(sealed).decode("utf-8")

    def seal_bytes(self, data: bytes) -> bytes:
        """Encrypt bytes."""
        return self._fernet.encrypt(data)

    def open_bytes(self, sealed: bytes) -> bytes:
        """Decrypt bytes."""
        return self._fernet.decrypt(sealed)

    def hide(self, channel: str, name: str) -> str:
        """A conversation id that starts with its channel and says nothing of the person."""
        digest = hmac.new(self._id_key, f"{channel}\0{name}".encode(), hashlib.sha256).hexdigest()
        return f"{channel}:{digest[:40]}"


__all__ = ["InvalidToken", "KeyFileUnusable", "Vault"]
