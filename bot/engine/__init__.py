"""Rasa as a library: the agent, actions in process, the conversation's state."""
