"""Rasa actions: read the tracker, call one service, utter."""
