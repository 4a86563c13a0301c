-- a large table takes longer than a statement of the house may
SET LOCAL statement_timeout = 0;--> statement-breakpoint
CREATE TABLE "cases"."closings" (
	"case_no" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"day" date NOT NULL,
	"before" date,
	"late" boolean,
	"used_days" integer,
	"used_hours" double precision,
	"longest_days" integer,
	"longest_hours" double precision,
	"region" text NOT NULL,
	"category" "cases"."category" NOT NULL,
	"departments" smallint NOT NULL,
	"account_manager_id" text,
	CONSTRAINT "closings_case_no_key_pk" PRIMARY KEY("case_no","key")
);--> statement-breakpoint
DROP INDEX "cases"."cases_region_completed";--> statement-breakpoint
DROP INDEX "cases"."cases_completed";--> statement-breakpoint
DROP INDEX "cases"."clocks_open";--> statement-breakpoint
DROP INDEX "cases"."clocks_closed";--> statement-breakpoint
DROP INDEX "cases"."clocks_region_closed";--> statement-breakpoint
DROP INDEX "cases"."tasks_closed";--> statement-breakpoint
DROP INDEX "cases"."tasks_region_closed";--> statement-breakpoint
DROP INDEX "cases"."tasks_open_due";--> statement-breakpoint
ALTER TABLE "cases"."clocks" ADD COLUMN "departments" smallint;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "departments" smallint;--> statement-breakpoint
-- the departments that may see a case, as bits: see db/closings.ts
CREATE TEMPORARY TABLE "departments_of_cases" ON COMMIT DROP AS
  SELECT "case_no", ((CASE WHEN 'marketing' = ANY ("parties") THEN 1 ELSE 0 END)
    | (CASE WHEN 'planning' = ANY ("parties") THEN 2 ELSE 0 END) | (CASE WHEN 'production' = ANY ("parties") THEN 4 ELSE 0 END)
    | (CASE WHEN 'safety' = ANY ("parties") THEN 8 ELSE 0 END) | (CASE WHEN 'dispatch' = ANY ("parties") THEN 16 ELSE 0 END))::smallint AS "departments"
  FROM "cases"."cases";--> statement-breakpoint
ANALYZE "departments_of_cases";--> statement-breakpoint
UPDATE "cases"."tasks" SET "departments" = d."departments" FROM "departments_of_cases" d
  WHERE d."case_no" = "tasks"."case_no" AND "tasks"."status" = 'open';--> statement-breakpoint
UPDATE "cases"."clocks" SET "departments" = d."departments" FROM "departments_of_cases" d
  WHERE d."case_no" = "clocks"."case_no" AND "clocks"."closed_at" IS NULL;--> statement-breakpoint
INSERT INTO "cases"."closings" ("case_no", "key", "kind", "name", "day", "before", "late", "used_days", "used_hours",
    "longest_days", "longest_hours", "region", "category", "departments", "account_manager_id")
  SELECT f."case_no", f."key", f."kind", f."name", f."day",
    lag(f."day") OVER (PARTITION BY f."case_no", f."kind", f."name" ORDER BY f."day", f."key" COLLATE "C"),
    f."late", f."used_days", f."used_hours", f."longest_days", f."longest_hours",
    c."region", c."category", d."departments", c."account_manager_id"
  FROM (
    SELECT "case_no", "key", 'step'::text AS "kind", "step"::text AS "name", ("closed_at" AT TIME ZONE 'Asia/Shanghai')::date AS "day",
      "late", CASE WHEN "status" IN ('done', 'not-answered') THEN "used_days" END AS "used_days",
      CASE WHEN "status" IN ('done', 'not-answered') THEN "used_hours" END AS "used_hours",
      NULL::integer AS "longest_days", NULL::double precision AS "longest_hours"
    FROM "cases"."tasks"
    WHERE "closed_at" IS NOT NULL AND "party" <> 'applicant' AND ("status" IN ('done', 'not-answered') OR "late")
    UNION ALL
    SELECT k."case_no", k."id", 'row', split_part(split_part(k."id", ':', 2), '.', 1),
      (k."closed_at" AT TIME ZONE 'Asia/Shanghai')::date, k."late", k."used_days", k."used_hours", NULL, NULL
    FROM "cases"."clocks" k JOIN "cases"."cases" h ON h."case_no" = k."case_no"
    WHERE k."closed_at" IS NOT NULL AND k."id" LIKE 'statutory:%'
      AND (NOT (h."status" IN ('withdrawn', 'closed') AND k."closed_at" = h."last_at") OR k."late")
    UNION ALL
    SELECT h."case_no", coalesce(k."id", 'case'), 'case', '', (h."last_at" AT TIME ZONE 'Asia/Shanghai')::date, s."late",
      k."used_days", k."used_hours", NULL, NULL
    FROM "cases"."cases" h
      LEFT JOIN "cases"."clocks" k ON k."case_no" = h."case_no" AND k."id" LIKE 'case:%'
      LEFT JOIN (SELECT "case_no", bool_or("late") AS "late" FROM "cases"."clocks" WHERE "id" LIKE 'statutory:%' GROUP BY "case_no") s
        ON s."case_no" = h."case_no"
    WHERE h."status" = 'completed'
    UNION ALL
    SELECT "case_no", concat_ws('.', 'round:' || "step", "phase", "round", (extract(epoch FROM "opened_at") * 1000)::bigint),
      'round', "step"::text, (max("closed_at") AT TIME ZONE 'Asia/Shanghai')::date, NULL,
      sum("used_days"), round(sum("used_hours")::numeric, 2)::double precision, max("used_days"), max("used_hours")
    FROM "cases"."tasks"
    WHERE "party" <> 'applicant' AND "step" IN ('survey', 'plan-review', 'design-review', 'midworks-inspection', 'completion-inspection')
    GROUP BY "case_no", "step", "phase", "round", "opened_at"
    HAVING count(*) > 1 AND bool_and("status" IN ('done', 'not-answered')) AND max("closed_at") IS NOT NULL
  ) f
    JOIN "cases"."cases" c ON c."case_no" = f."case_no"
    JOIN "departments_of_cases" d ON d."case_no" = f."case_no"
  -- as they come in daily use: what was closed in a month lies beside each other
  ORDER BY f."day";--> statement-breakpoint
CREATE INDEX "closings_day" ON "cases"."closings" USING btree ("kind","day");--> statement-breakpoint
CREATE INDEX "closings_region_day" ON "cases"."closings" USING btree ("region","kind","day");--> statement-breakpoint
CREATE INDEX "closings_manager_day" ON "cases"."closings" USING btree ("account_manager_id","kind","day");--> statement-breakpoint
CREATE INDEX "clocks_open_due" ON "cases"."clocks" USING btree ("due_at","region","departments","case_no","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "tasks_open_due" ON "cases"."tasks" USING btree ((not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key","region","party",green,due_at,step,category,assignee_id,stopped,last_rung,"departments") WHERE status = 'open';
