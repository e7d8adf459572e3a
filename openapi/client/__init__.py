"""Writes the typed client of service/client from the stored documents and the schema."""
