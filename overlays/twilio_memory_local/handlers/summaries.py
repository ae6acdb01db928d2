"""Conversation summaries."""

from __future__ import annotations

from twilio_memory_local.handlers.memories import Memories
from twilio_memory_local.store.memories import Kind

SUMMARIES = Memories(Kind.SUMMARY, "summaries", "SummaryId", "SummaryData", keeps_revisions=False)
