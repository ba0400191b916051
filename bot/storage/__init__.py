"""The ports made real: knowledge files and the database."""
