"""Use cases: what the actions and channels call. Imports ``bot.law`` and the ports only."""
