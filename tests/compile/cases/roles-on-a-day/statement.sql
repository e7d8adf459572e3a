SELECT
  (
    SELECT
      to_json("@10") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@9") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@8")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    actor_1.name AS "name",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_2
                      FROM (
                        SELECT
                          anon_2.title AS "title",
                          anon_2."from" AS "from",
                          anon_2."to" AS "to"
                        FROM (
                          SELECT DISTINCT
                            actor_role_1.title AS title,
                            actor_role_1."from" AS "from",
                            actor_role_1."to" AS "to",
                            COALESCE(actor_2.merged_into_id, actor_2.actor_id) AS organization_id
                          FROM actor_role AS actor_role_1
                          LEFT OUTER JOIN actor AS actor_2
                            ON actor_2.actor_id = actor_role_1.organization_id
                          WHERE
                            actor_role_1.actor_id = ANY(
                              ARRAY_PREPEND(actor_1.actor_id, actor_1.merged_ids)
                            )
                        ) AS anon_2
                        WHERE
                          COALESCE(anon_2."from" <= CAST($1 AS DATE), TRUE)
                          AND COALESCE(anon_2."to" > CAST($1 AS DATE), TRUE)
                        ORDER BY
                          anon_2."from",
                          anon_2."to",
                          anon_2.title,
                          anon_2.organization_id
                      ) AS "@1"
                    ) AS "then",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_3
                      FROM (
                        SELECT
                          anon_3.title AS "title",
                          (
                            SELECT
                              to_json("@2") AS to_json_3
                            FROM (
                              SELECT
                                actor_3.name AS "name"
                              FROM actor AS actor_3
                              WHERE
                                actor_3.actor_id = anon_3.organization_id
                            ) AS "@2"
                          ) AS "organization"
                        FROM (
                          SELECT DISTINCT
                            actor_role_2.title AS title,
                            actor_role_2."from" AS "from",
                            actor_role_2."to" AS "to",
                            COALESCE(actor_4.merged_into_id, actor_4.actor_id) AS organization_id
                          FROM actor_role AS actor_role_2
                          LEFT OUTER JOIN actor AS actor_4
                            ON actor_4.actor_id = actor_role_2.organization_id
                          WHERE
                            actor_role_2.actor_id = ANY(
                              ARRAY_PREPEND(actor_1.actor_id, actor_1.merged_ids)
                            )
                        ) AS anon_3
                        WHERE
                          COALESCE(anon_3."from" <= CAST($2 AS DATE), TRUE)
                          AND COALESCE(anon_3."to" > CAST($2 AS DATE), TRUE)
                        ORDER BY
                          anon_3."from",
                          anon_3."to",
                          anon_3.title,
                          anon_3.organization_id
                      ) AS "@3"
                    ) AS "before",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_4
                      FROM (
                        SELECT
                          anon_4.title AS "title"
                        FROM (
                          SELECT DISTINCT
                            actor_role_3.title AS title,
                            actor_role_3."from" AS "from",
                            actor_role_3."to" AS "to",
                            COALESCE(actor_5.merged_into_id, actor_5.actor_id) AS organization_id
                          FROM actor_role AS actor_role_3
                          LEFT OUTER JOIN actor AS actor_5
                            ON actor_5.actor_id = actor_role_3.organization_id
                          WHERE
                            actor_role_3.actor_id = ANY(
                              ARRAY_PREPEND(actor_1.actor_id, actor_1.merged_ids)
                            )
                        ) AS anon_4
                        WHERE
                          COALESCE(anon_4."from" <= CAST($3 AS DATE), TRUE)
                          AND COALESCE(anon_4."to" > CAST($3 AS DATE), TRUE)
                        ORDER BY
                          anon_4."from",
                          anon_4."to",
                          anon_4.title,
                          anon_4.organization_id
                      ) AS "@4"
                    ) AS "change",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_5
                      FROM (
                        SELECT
                          anon_5.title AS "title"
                        FROM (
                          SELECT DISTINCT
                            actor_role_4.title AS title,
                            actor_role_4."from" AS "from",
                            actor_role_4."to" AS "to",
                            COALESCE(actor_6.merged_into_id, actor_6.actor_id) AS organization_id
                          FROM actor_role AS actor_role_4
                          LEFT OUTER JOIN actor AS actor_6
                            ON actor_6.actor_id = actor_role_4.organization_id
                          WHERE
                            actor_role_4.actor_id = ANY(
                              ARRAY_PREPEND(actor_1.actor_id, actor_1.merged_ids)
                            )
                        ) AS anon_5
                        WHERE
                          COALESCE(anon_5."from" <= CAST($4 AS DATE), TRUE)
                          AND COALESCE(anon_5."to" > CAST($4 AS DATE), TRUE)
                        ORDER BY
                          anon_5."from",
                          anon_5."to",
                          anon_5.title,
                          anon_5.organization_id
                      ) AS "@5"
                    ) AS "end",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@6")), CAST('[]' AS JSON)) AS coalesce_6
                      FROM (
                        SELECT
                          anon_6.title AS "title"
                        FROM (
                          SELECT DISTINCT
                            actor_role_5.title AS title,
                            actor_role_5."from" AS "from",
                            actor_role_5."to" AS "to",
                            COALESCE(actor_7.merged_into_id, actor_7.actor_id) AS organization_id
                          FROM actor_role AS actor_role_5
                          LEFT OUTER JOIN actor AS actor_7
                            ON actor_7.actor_id = actor_role_5.organization_id
                          WHERE
                            actor_role_5.actor_id = ANY(
                              ARRAY_PREPEND(actor_1.actor_id, actor_1.merged_ids)
                            )
                        ) AS anon_6
                        ORDER BY
                          anon_6."from",
                          anon_6."to",
                          anon_6.title,
                          anon_6.organization_id
                      ) AS "@6"
                    ) AS "all",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@7")), CAST('[]' AS JSON)) AS coalesce_7
                      FROM (
                        SELECT
                          anon_7.title AS "title"
                        FROM (
                          SELECT DISTINCT
                            actor_role_6.title AS title,
                            actor_role_6."from" AS "from",
                            actor_role_6."to" AS "to",
                            COALESCE(actor_8.merged_into_id, actor_8.actor_id) AS organization_id
                          FROM actor_role AS actor_role_6
                          LEFT OUTER JOIN actor AS actor_8
                            ON actor_8.actor_id = actor_role_6.organization_id
                          WHERE
                            actor_role_6.actor_id = ANY(
                              ARRAY_PREPEND(actor_1.actor_id, actor_1.merged_ids)
                            )
                        ) AS anon_7
                        ORDER BY
                          anon_7."from",
                          anon_7."to",
                          anon_7.title,
                          anon_7.organization_id
                      ) AS "@7"
                    ) AS "roles"
                  FROM actor AS actor_1
                  WHERE
                    actor_1.merged_into_id IS NULL
                    AND (
                      actor_1.actor_id = ANY(
                        CAST($5 AS BIGINT[])
                      )
                      OR actor_1.actor_id = ANY(
                        ARRAY((
                          SELECT
                            actor_9.merged_into_id
                          FROM actor AS actor_9
                          WHERE
                            actor_9.actor_id = ANY(
                              CAST($5 AS BIGINT[])
                            )
                            AND actor_9.merged_into_id IS NOT NULL
                        ))
                      )
                    )
                  ORDER BY
                    actor_1.name_key ASC,
                    actor_1.actor_id ASC
                  LIMIT CAST($6 AS BIGINT)
                ) AS "@8"
              ) AS "nodes"
          ) AS "@9"
        ) AS "actors"
    ) AS "@10"
  ) AS anon_1;
