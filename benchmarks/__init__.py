"""Measurements: each is a command, and writes its section of docs/performance.md."""
