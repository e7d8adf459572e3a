"""What is asked and answered over REST: stored documents, and their description by OpenAPI.

The description is made of the documents, the schema, the faults and `openapi/addresses.py`, which
tells of the addresses that no document answers. `python -m openapi.build` prints it.
"""
