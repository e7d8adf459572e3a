"""What is searched of each table, kept beside it by the database for whoever writes.

A claim and a source have the language of their article's text, as they have its date.

Revision: 0011
After: 0010
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

COLUMNS: Mapping[str, Mapping[str, Any]] = {
    "article_version": {"search": TSVECTOR},
    "source": {"language": sa.Text, "search": TSVECTOR},
    "claim": {"language": sa.Text, "search": TSVECTOR},
    "actor_name": {"folded": sa.Text, "search": TSVECTOR},
    "issue": {"language": sa.Text, "search": TSVECTOR},
}
WHEN = {
    "article_version": "headline, standfirst, body, language, search",
    "source": "text, language, search",
    "claim": "text, spans, language, search",
    "actor_name": "text, language, folded, search",
    "issue": "label, description, language, search",
}
INHERIT = """
    IF new.language IS NULL THEN
        SELECT language INTO new.language
        FROM article_version WHERE version_id = new.version_id;
    END IF;
"""
INHERITING = ("source", "claim")
FILL = {
    "article_version": """
    new.search := setweight(text_vector(new.language, new.headline), 'A')
        || setweight(text_vector(new.language, new.standfirst), 'B')
        || setweight(text_vector(new.language, new.body), 'C');
""",
    "source": """
    new.search := setweight(text_vector(new.language, new.text), 'A');
""",
    "claim": """
    SELECT setweight(text_vector(new.language, new.text), 'A')
        || setweight(text_vector(new.language, string_agg(span->>'exact', ' ')), 'B')
    INTO new.search
    FROM jsonb_array_elements(new.spans) span;
""",
    "actor_name": """
    new.folded := text_name(new.text);
    new.search := setweight(text_vector(new.language, new.text), 'A');
""",
    "issue": """
    new.search := setweight(text_vector(new.language, new.label), 'A')
        || setweight(text_vector(new.language, new.description), 'B');
""",
}


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind))
    for table, fill in FILL.items():
        body = INHERIT + fill if table in INHERITING else fill
        op.execute(
            f"CREATE FUNCTION {table}_searched() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$\nBEGIN{body}    RETURN new;\nEND\n$$"
        )
        op.execute(
            f"CREATE TRIGGER {table}_searched BEFORE INSERT OR UPDATE OF {WHEN[table]} "
            f"ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_searched()"
        )


def downgrade() -> None:
    for table in FILL:
        op.execute(f"DROP TRIGGER {table}_searched ON {table}")
        op.execute(f"DROP FUNCTION {table}_searched()")
    for table, columns in COLUMNS.items():
        for name in columns:
            op.drop_column(table, name)
