SELECT
  (
    SELECT
      to_json("@8") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@1") AS to_json_2
          FROM (
            SELECT
              'act_' || actor_1.actor_id AS "id",
              actor_1.name AS "name",
              actor_1.type AS "type"
            FROM actor AS actor_1
            WHERE
              actor_1.actor_id = (
                SELECT
                  actor_name_1.actor_id
                FROM actor_name AS actor_name_1
                WHERE
                  actor_name_1.text_key = CAST($1 AS VARCHAR)
                ORDER BY
                  actor_name_1.kind <> CAST($2 AS VARCHAR),
                  actor_name_1.actor_id
                LIMIT 1
              )
          ) AS "@1"
        ) AS "primary",
        (
          SELECT
            to_json("@2") AS to_json_3
          FROM (
            SELECT
              'act_' || actor_2.actor_id AS "id",
              actor_2.name AS "name"
            FROM actor AS actor_2
            WHERE
              actor_2.actor_id = (
                SELECT
                  actor_name_2.actor_id
                FROM actor_name AS actor_name_2
                WHERE
                  actor_name_2.text_key = CAST($3 AS VARCHAR)
                ORDER BY
                  actor_name_2.kind <> CAST($4 AS VARCHAR),
                  actor_name_2.actor_id
                LIMIT 1
              )
          ) AS "@2"
        ) AS "later",
        (
          SELECT
            to_json("@3") AS to_json_4
          FROM (
            SELECT
              'act_' || actor_3.actor_id AS "id",
              actor_3.name AS "name"
            FROM actor AS actor_3
            WHERE
              actor_3.actor_id = (
                SELECT
                  actor_name_3.actor_id
                FROM actor_name AS actor_name_3
                WHERE
                  actor_name_3.text_key = CAST($5 AS VARCHAR)
                ORDER BY
                  actor_name_3.kind <> CAST($6 AS VARCHAR),
                  actor_name_3.actor_id
                LIMIT 1
              )
          ) AS "@3"
        ) AS "alias",
        (
          SELECT
            to_json("@4") AS to_json_5
          FROM (
            SELECT
              'act_' || actor_4.actor_id AS "id",
              actor_4.name AS "name",
              actor_4.type AS "type"
            FROM actor AS actor_4
            WHERE
              actor_4.actor_id = (
                SELECT
                  actor_name_4.actor_id
                FROM actor_name AS actor_name_4
                WHERE
                  actor_name_4.text_key = CAST($7 AS VARCHAR)
                ORDER BY
                  actor_name_4.kind <> CAST($8 AS VARCHAR),
                  actor_name_4.actor_id
                LIMIT 1
              )
          ) AS "@4"
        ) AS "first",
        (
          SELECT
            to_json("@5") AS to_json_6
          FROM (
            SELECT
              'act_' || actor_5.actor_id AS "id",
              actor_5.name AS "name"
            FROM actor AS actor_5
            WHERE
              actor_5.actor_id IN (
                SELECT
                  actor_external_id_1.actor_id
                FROM actor_external_id AS actor_external_id_1
                WHERE
                  actor_external_id_1.scheme = CAST($9 AS VARCHAR)
                  AND actor_external_id_1.value = CAST($10 AS VARCHAR)
              )
          ) AS "@5"
        ) AS "known",
        (
          SELECT
            to_json("@6") AS to_json_7
          FROM (
            SELECT
              'act_' || actor_6.actor_id AS "id",
              actor_6.name AS "name"
            FROM actor AS actor_6
            WHERE
              actor_6.actor_id = CAST($11 AS BIGINT)
          ) AS "@6"
        ) AS "id",
        (
          SELECT
            to_json("@7") AS to_json_8
          FROM (
            SELECT
              'act_' || actor_7.actor_id AS "id"
            FROM actor AS actor_7
            WHERE
              actor_7.actor_id = (
                SELECT
                  actor_name_5.actor_id
                FROM actor_name AS actor_name_5
                WHERE
                  actor_name_5.text_key = CAST($12 AS VARCHAR)
                ORDER BY
                  actor_name_5.kind <> CAST($13 AS VARCHAR),
                  actor_name_5.actor_id
                LIMIT 1
              )
          ) AS "@7"
        ) AS "nobody"
    ) AS "@8"
  ) AS anon_1;
