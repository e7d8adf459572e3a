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
                  COALESCE(actor_2.merged_into_id, actor_2.actor_id) AS coalesce_1
                FROM actor_name AS actor_name_1
                JOIN actor AS actor_2
                  ON actor_2.actor_id = actor_name_1.actor_id
                WHERE
                  actor_name_1.text_key = CAST($1 AS VARCHAR)
                ORDER BY
                  (
                    actor_name_1.kind = CAST($2 AS VARCHAR) AND actor_2.merged_into_id IS NULL
                  ) DESC,
                  COALESCE(actor_2.merged_into_id, actor_2.actor_id)
                LIMIT 1
              )
          ) AS "@1"
        ) AS "primary",
        (
          SELECT
            to_json("@2") AS to_json_3
          FROM (
            SELECT
              'act_' || actor_3.actor_id AS "id",
              actor_3.name AS "name"
            FROM actor AS actor_3
            WHERE
              actor_3.actor_id = (
                SELECT
                  COALESCE(actor_4.merged_into_id, actor_4.actor_id) AS coalesce_2
                FROM actor_name AS actor_name_2
                JOIN actor AS actor_4
                  ON actor_4.actor_id = actor_name_2.actor_id
                WHERE
                  actor_name_2.text_key = CAST($3 AS VARCHAR)
                ORDER BY
                  (
                    actor_name_2.kind = CAST($4 AS VARCHAR) AND actor_4.merged_into_id IS NULL
                  ) DESC,
                  COALESCE(actor_4.merged_into_id, actor_4.actor_id)
                LIMIT 1
              )
          ) AS "@2"
        ) AS "later",
        (
          SELECT
            to_json("@3") AS to_json_4
          FROM (
            SELECT
              'act_' || actor_5.actor_id AS "id",
              actor_5.name AS "name"
            FROM actor AS actor_5
            WHERE
              actor_5.actor_id = (
                SELECT
                  COALESCE(actor_6.merged_into_id, actor_6.actor_id) AS coalesce_3
                FROM actor_name AS actor_name_3
                JOIN actor AS actor_6
                  ON actor_6.actor_id = actor_name_3.actor_id
                WHERE
                  actor_name_3.text_key = CAST($5 AS VARCHAR)
                ORDER BY
                  (
                    actor_name_3.kind = CAST($6 AS VARCHAR) AND actor_6.merged_into_id IS NULL
                  ) DESC,
                  COALESCE(actor_6.merged_into_id, actor_6.actor_id)
                LIMIT 1
              )
          ) AS "@3"
        ) AS "alias",
        (
          SELECT
            to_json("@4") AS to_json_5
          FROM (
            SELECT
              'act_' || actor_7.actor_id AS "id",
              actor_7.name AS "name",
              actor_7.type AS "type"
            FROM actor AS actor_7
            WHERE
              actor_7.actor_id = (
                SELECT
                  COALESCE(actor_8.merged_into_id, actor_8.actor_id) AS coalesce_4
                FROM actor_name AS actor_name_4
                JOIN actor AS actor_8
                  ON actor_8.actor_id = actor_name_4.actor_id
                WHERE
                  actor_name_4.text_key = CAST($7 AS VARCHAR)
                ORDER BY
                  (
                    actor_name_4.kind = CAST($8 AS VARCHAR) AND actor_8.merged_into_id IS NULL
                  ) DESC,
                  COALESCE(actor_8.merged_into_id, actor_8.actor_id)
                LIMIT 1
              )
          ) AS "@4"
        ) AS "first",
        (
          SELECT
            to_json("@5") AS to_json_6
          FROM (
            SELECT
              'act_' || actor_9.actor_id AS "id",
              actor_9.name AS "name"
            FROM actor AS actor_9
            WHERE
              actor_9.actor_id IN (
                SELECT
                  COALESCE(actor_10.merged_into_id, actor_10.actor_id) AS coalesce_5
                FROM actor_external_id AS actor_external_id_1
                JOIN actor AS actor_10
                  ON actor_10.actor_id = actor_external_id_1.actor_id
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
              'act_' || actor_11.actor_id AS "id",
              actor_11.name AS "name"
            FROM actor AS actor_11
            WHERE
              actor_11.actor_id = (
                SELECT
                  COALESCE(actor_12.merged_into_id, actor_12.actor_id) AS coalesce_6
                FROM actor AS actor_12
                WHERE
                  actor_12.actor_id = CAST($11 AS BIGINT)
              )
          ) AS "@6"
        ) AS "id",
        (
          SELECT
            to_json("@7") AS to_json_8
          FROM (
            SELECT
              'act_' || actor_13.actor_id AS "id"
            FROM actor AS actor_13
            WHERE
              actor_13.actor_id = (
                SELECT
                  COALESCE(actor_14.merged_into_id, actor_14.actor_id) AS coalesce_7
                FROM actor_name AS actor_name_5
                JOIN actor AS actor_14
                  ON actor_14.actor_id = actor_name_5.actor_id
                WHERE
                  actor_name_5.text_key = CAST($12 AS VARCHAR)
                ORDER BY
                  (
                    actor_name_5.kind = CAST($13 AS VARCHAR) AND actor_14.merged_into_id IS NULL
                  ) DESC,
                  COALESCE(actor_14.merged_into_id, actor_14.actor_id)
                LIMIT 1
              )
          ) AS "@7"
        ) AS "nobody"
    ) AS "@8"
  ) AS anon_1;
