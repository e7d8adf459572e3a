SELECT
  (
    SELECT
      to_json("@3") AS to_json_1
    FROM (
      SELECT
        CAST(CAST($1 AS VARCHAR) AS JSON) AS "__schema",
        (
          SELECT
            to_json("@2") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    outlet_1.name AS "name"
                  FROM outlet AS outlet_1
                  ORDER BY
                    outlet_1.name_key ASC,
                    outlet_1.outlet_id ASC
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@1"
              ) AS "nodes"
          ) AS "@2"
        ) AS "outlets",
        CAST(CAST($3 AS VARCHAR) AS JSON) AS "__type",
        CAST(CAST($4 AS VARCHAR) AS JSON) AS "__typename"
    ) AS "@3"
  ) AS anon_1;
