"""Channels translate messages and nothing else."""
