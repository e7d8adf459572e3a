"""From what is delivered to what is kept: read, clean, judge."""
