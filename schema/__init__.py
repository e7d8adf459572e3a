"""What can be asked, what can be delivered, and where it lies."""
