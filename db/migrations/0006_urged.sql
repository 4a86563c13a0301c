ALTER TABLE "cases"."tasks" ADD COLUMN "urged_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "urged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "stop_confirmer" text;--> statement-breakpoint
CREATE INDEX "tasks_to_confirm" ON "cases"."tasks" USING btree ("stop_confirmer","party") WHERE stop_confirmer is not null;--> statement-breakpoint
-- Stops that are asked for and not answered yet are the department head's to confirm, as they were when they were asked for.
UPDATE "cases"."tasks" t SET "stop_confirmer" = 'department-head'
FROM "cases"."cases" c, jsonb_array_elements(c."state" -> 'stopRequests') r
WHERE c."case_no" = t."case_no" AND t."status" = 'open' AND r ->> 'task' = t."key" AND r ->> 'status' = 'asked';--> statement-breakpoint
-- What was urged is told by the log of each case.
WITH "last" AS (
  SELECT "case_no", "data" #>> '{data,task}' AS "task", count(*)::int AS "count", max("seq") AS "seq"
  FROM "cases"."events" WHERE "type" = 'Urged' GROUP BY 1, 2
), "urges" AS (
  SELECT l.*, e."data" ->> 'at' AS "at", EXISTS (
    SELECT 1 FROM "cases"."events" a
    WHERE a."case_no" = l."case_no" AND a."type" = 'TaskAssigned' AND a."data" #>> '{data,task}' = l."task" AND a."seq" > l."seq"
  ) AS "passed_on"
  FROM "last" l JOIN "cases"."events" e ON e."case_no" = l."case_no" AND e."seq" = l."seq"
), "told" AS (
  UPDATE "cases"."tasks" t SET "urged_count" = u."count", "urged_at" = (u."at")::timestamptz
  FROM "urges" u WHERE u."case_no" = t."case_no" AND u."task" = t."key"
)
UPDATE "cases"."cases" c SET "state" = c."state" || jsonb_build_object('urges', u."urges")
FROM (
  SELECT "case_no", jsonb_object_agg("task", jsonb_build_object('count', "count", 'lastAt', "at", 'passedOn', "passed_on")) AS "urges"
  FROM "urges" GROUP BY 1
) u WHERE u."case_no" = c."case_no";
