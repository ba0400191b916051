"""What the law says, as data and pure functions. Imports the standard library only."""
