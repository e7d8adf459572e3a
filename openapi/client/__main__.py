"""Writes the client anew: `python -m openapi.client`."""

from openapi.client.written import written
from schema.build import graphql_schema

if __name__ == "__main__":
    for path, text in written(graphql_schema).items():
        path.write_text(text, encoding="utf-8")
