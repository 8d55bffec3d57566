"""Trains the listener's model and exports it in the format that training/FORMAT.md describes."""
