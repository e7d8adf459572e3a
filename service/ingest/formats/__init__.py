"""Readers: from the formats that exist to the one draft. docs/formats.md says what each carries."""
