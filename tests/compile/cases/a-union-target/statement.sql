SELECT
  (
    SELECT
      to_json("@9") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@8") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@7")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'sta_' || stance_1.stance_id AS "id",
                    (
                      SELECT
                        to_json("@1") AS to_json_3
                      FROM (
                        SELECT
                          actor_1.name AS "name"
                        FROM actor AS actor_1
                        WHERE
                          actor_1.actor_id = stance_1.actor_id
                      ) AS "@1"
                    ) AS "actor",
                    COALESCE(
                      (
                        SELECT
                          to_json("@2") AS to_json_4
                        FROM (
                          SELECT
                            'Actor' AS "__typename",
                            'act_' || actor_2.actor_id AS "id",
                            actor_2.name AS "name",
                            actor_2.type AS "type"
                          FROM actor AS actor_2
                          WHERE
                            actor_2.actor_id = stance_1.target_actor_id
                        ) AS "@2"
                      ),
                      (
                        SELECT
                          to_json("@5") AS to_json_5
                        FROM (
                          SELECT
                            'Issue' AS "__typename",
                            'iss_' || issue_1.issue_id AS "id",
                            issue_1.label AS "label",
                            (
                              SELECT
                                to_json("@4") AS to_json_6
                              FROM (
                                SELECT
                                  issue_2.label AS "label",
                                  (
                                    SELECT
                                      to_json("@3") AS to_json_7
                                    FROM (
                                      SELECT
                                        issue_3.label AS "label"
                                      FROM issue AS issue_3
                                      WHERE
                                        issue_3.issue_id = (
                                          SELECT
                                            COALESCE(issue_4.merged_into_id, issue_4.issue_id) AS coalesce_2
                                          FROM issue AS issue_4
                                          WHERE
                                            issue_4.issue_id = issue_2.parent_id
                                        )
                                        AND issue_3.issue_id <> issue_2.issue_id
                                    ) AS "@3"
                                  ) AS "parent"
                                FROM issue AS issue_2
                                WHERE
                                  issue_2.issue_id = (
                                    SELECT
                                      COALESCE(issue_5.merged_into_id, issue_5.issue_id) AS coalesce_3
                                    FROM issue AS issue_5
                                    WHERE
                                      issue_5.issue_id = issue_1.parent_id
                                  )
                                  AND issue_2.issue_id <> issue_1.issue_id
                              ) AS "@4"
                            ) AS "parent"
                          FROM issue AS issue_1
                          WHERE
                            issue_1.issue_id = stance_1.target_issue_id
                        ) AS "@5"
                      ),
                      (
                        SELECT
                          to_json("@6") AS to_json_8
                        FROM (
                          SELECT
                            'Proposition' AS "__typename",
                            'prp_' || proposition_1.proposition_id AS "id"
                          FROM proposition AS proposition_1
                          WHERE
                            proposition_1.proposition_id = stance_1.target_proposition_id
                        ) AS "@6"
                      )
                    ) AS "target"
                  FROM stance AS stance_1
                  WHERE
                    stance_1.current = TRUE AND stance_1.review_status IN ('PENDING', 'APPROVED')
                  ORDER BY
                    stance_1.held_at ASC,
                    stance_1.stance_id ASC
                  LIMIT CAST($1 AS BIGINT)
                ) AS "@7"
              ) AS "nodes"
          ) AS "@8"
        ) AS "stances"
    ) AS "@9"
  ) AS anon_1;
