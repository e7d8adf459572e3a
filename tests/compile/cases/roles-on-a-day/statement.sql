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
                          actor_role_1.title AS "title",
                          actor_role_1."from" AS "from",
                          actor_role_1."to" AS "to"
                        FROM actor_role AS actor_role_1
                        WHERE
                          actor_role_1.actor_id = actor_1.actor_id
                          AND COALESCE(actor_role_1."from" <= CAST($1 AS DATE), TRUE)
                          AND COALESCE(actor_role_1."to" > CAST($1 AS DATE), TRUE)
                        ORDER BY
                          actor_role_1."from",
                          actor_role_1."to",
                          actor_role_1.title,
                          actor_role_1.organization_id
                      ) AS "@1"
                    ) AS "then",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_3
                      FROM (
                        SELECT
                          actor_role_2.title AS "title",
                          (
                            SELECT
                              to_json("@2") AS to_json_3
                            FROM (
                              SELECT
                                actor_2.name AS "name"
                              FROM actor AS actor_2
                              WHERE
                                actor_2.actor_id = actor_role_2.organization_id
                            ) AS "@2"
                          ) AS "organization"
                        FROM actor_role AS actor_role_2
                        WHERE
                          actor_role_2.actor_id = actor_1.actor_id
                          AND COALESCE(actor_role_2."from" <= CAST($2 AS DATE), TRUE)
                          AND COALESCE(actor_role_2."to" > CAST($2 AS DATE), TRUE)
                        ORDER BY
                          actor_role_2."from",
                          actor_role_2."to",
                          actor_role_2.title,
                          actor_role_2.organization_id
                      ) AS "@3"
                    ) AS "before",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_4
                      FROM (
                        SELECT
                          actor_role_3.title AS "title"
                        FROM actor_role AS actor_role_3
                        WHERE
                          actor_role_3.actor_id = actor_1.actor_id
                          AND COALESCE(actor_role_3."from" <= CAST($3 AS DATE), TRUE)
                          AND COALESCE(actor_role_3."to" > CAST($3 AS DATE), TRUE)
                        ORDER BY
                          actor_role_3."from",
                          actor_role_3."to",
                          actor_role_3.title,
                          actor_role_3.organization_id
                      ) AS "@4"
                    ) AS "change",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_5
                      FROM (
                        SELECT
                          actor_role_4.title AS "title"
                        FROM actor_role AS actor_role_4
                        WHERE
                          actor_role_4.actor_id = actor_1.actor_id
                          AND COALESCE(actor_role_4."from" <= CAST($4 AS DATE), TRUE)
                          AND COALESCE(actor_role_4."to" > CAST($4 AS DATE), TRUE)
                        ORDER BY
                          actor_role_4."from",
                          actor_role_4."to",
                          actor_role_4.title,
                          actor_role_4.organization_id
                      ) AS "@5"
                    ) AS "end",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@6")), CAST('[]' AS JSON)) AS coalesce_6
                      FROM (
                        SELECT
                          actor_role_5.title AS "title"
                        FROM actor_role AS actor_role_5
                        WHERE
                          actor_role_5.actor_id = actor_1.actor_id
                        ORDER BY
                          actor_role_5."from",
                          actor_role_5."to",
                          actor_role_5.title,
                          actor_role_5.organization_id
                      ) AS "@6"
                    ) AS "all",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@7")), CAST('[]' AS JSON)) AS coalesce_7
                      FROM (
                        SELECT
                          actor_role_6.title AS "title"
                        FROM actor_role AS actor_role_6
                        WHERE
                          actor_role_6.actor_id = actor_1.actor_id
                        ORDER BY
                          actor_role_6."from",
                          actor_role_6."to",
                          actor_role_6.title,
                          actor_role_6.organization_id
                      ) AS "@7"
                    ) AS "roles"
                  FROM actor AS actor_1
                  WHERE
                    actor_1.actor_id = ANY(
                      CAST($5 AS BIGINT[])
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
