"""What is asked and answered over REST: stored documents, and their description by OpenAPI."""
