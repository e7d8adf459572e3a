"""What is kept, in the formats that others speak: pure functions over the JSON of an answer."""
