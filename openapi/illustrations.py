"""Examples, put where a description has them: at parameters, at bodies and at answers."""

from collections.abc import Mapping

from openapi.components import Schema
from openapi.examples import examples


def illustrated(operation: Schema, shared: Mapping[str, Schema]) -> Schema:
    """An operation with its example; ``shared`` are the parameters that have a name."""
    example = examples().get(operation["operationId"])
    if example is None:
        return operation
    asked, told = example["request"], example.get("response", {})
    given = {**asked.get("path", {}), **asked.get("query", {})}
    if "parameters" in operation:
        operation["parameters"] = [_given(each, given, shared) for each in operation["parameters"]]
    if "body" in asked:
        content = operation["requestBody"]["content"]
        media_type = asked.get("mediaType", next(iter(content)))
        content[media_type] = {**content[media_type], "example": asked["body"]}
    if "body" in told:
        response = operation["responses"][str(told["status"])]
        media_type = described_as(told["mediaType"], response["content"])
        content = {**response["content"]}
        content[media_type] = {**content[media_type], "example": told["body"]}
        operation["responses"][str(told["status"])] = {**response, "content": content}
    return operation


def described_as(media_type: str, content: Schema) -> str:
    """The media type under which an answer is described: its own, or without parameters."""
    return media_type if media_type in content else media_type.partition(";")[0]


def _given(parameter: Schema, given: Mapping[str, object], shared: Mapping[str, Schema]) -> Schema:
    """A parameter with the value that the example gives it, if it does."""
    whole = parameter
    if "$ref" in parameter:
        whole = shared[parameter["$ref"].rpartition("/")[2]]
    name = whole["name"]
    if name not in given:
        return parameter
    if "content" in whole:
        content = {
            media_type: {**inside, "example": given[name]}
            for media_type, inside in whole["content"].items()
        }
        return {**whole, "content": content}
    return {**whole, "example": given[name]}
