"""From a GraphQL document to one SQL statement."""
