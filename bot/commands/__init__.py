"""What the commands do that need the engine."""
