"""Two other ways to answer question 11 from the same tables."""
