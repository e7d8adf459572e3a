"""A large archive made up, and how fast the service reads it beside others that could."""
