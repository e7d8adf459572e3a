"""Each question over HTTP gives the answer that was worked out by hand."""

import httpx
import orjson
import pytest

from tests.questions.conftest import asked, read


@pytest.mark.parametrize("number", ["01", "02", "03", "06", "07", "08", "09", "10", "11", "12"])
async def test_a_question_has_its_answer(client: httpx.AsyncClient, number: str) -> None:
    assert await asked(client, number) == orjson.loads(read(number, "answer.json"))
