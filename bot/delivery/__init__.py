"""Inbox, conversation queue and outbox: every message once, in order, never lost after the ack."""
