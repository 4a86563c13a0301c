CREATE TYPE "auth"."unit_kind" AS ENUM('company', 'region', 'station');--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'read-organisation' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'add-unit' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'rename-unit' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'close-unit' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'reopen-unit' BEFORE 'mark-document';--> statement-breakpoint
CREATE TABLE "auth"."units" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" "auth"."unit_kind" NOT NULL,
	"parent" text,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "company_has_no_parent" CHECK (("auth"."units"."kind" = 'company') = ("auth"."units"."parent" is null))
);
--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "cases"."closings" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "cases"."changes" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "cases"."search" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "auth"."units" ADD CONSTRAINT "units_parent_units_code_fk" FOREIGN KEY ("parent") REFERENCES "auth"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "units_one_company" ON "auth"."units" USING btree ("kind") WHERE kind = 'company';--> statement-breakpoint
-- the company, and a region for each word that is in use: it goes by that word until somebody gives it a name
INSERT INTO "auth"."units" ("code", "kind", "parent", "name_zh", "name_en")
VALUES ('company', 'company', NULL, '供电公司', 'Power supply company');--> statement-breakpoint
INSERT INTO "auth"."units" ("code", "kind", "parent", "name_zh", "name_en")
SELECT "region", 'region', 'company', "region", "region" FROM (
  SELECT "region" FROM "auth"."users" UNION SELECT "region" FROM "cases"."cases" UNION SELECT "region" FROM "rules"."adoptions"
) AS "used" WHERE "region" IS NOT NULL AND "region" <> ''
ON CONFLICT DO NOTHING;--> statement-breakpoint
-- as in 0032, with the station
CREATE OR REPLACE FUNCTION cases.list_problem_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO cases.tasks AS t (
    case_no, key, kind, step, phase, round, party, status, assignee_id, opened_at, counted_from, due_at, closed_at, outcome,
    stopped, waiting, limit_value, limit_unit, last_rung, region, station, category, green, applicant_id, account_manager_id
  )
  SELECT NEW.case_no, NEW.no, 'item', NULL, 0, 1, NEW.owner_party,
    (CASE NEW.status WHEN 'open' THEN 'open' WHEN 'settled' THEN 'done' ELSE 'cancelled' END)::cases.task_status,
    NEW.owner_id, NEW.raised_at, NEW.counted_from, NEW.due_at, NEW.closed_at, NEW.outcome::text,
    false, false, NEW.days, 'workingDays', NEW.fired[cardinality(NEW.fired)],
    c.region, c.station, c.category, c.green, c.applicant_id, c.account_manager_id
  FROM cases.cases c WHERE c.case_no = NEW.case_no FOR SHARE
  ON CONFLICT (case_no, key) DO UPDATE SET
    party = excluded.party, status = excluded.status, assignee_id = excluded.assignee_id, counted_from = excluded.counted_from,
    due_at = excluded.due_at, closed_at = excluded.closed_at, outcome = excluded.outcome, limit_value = excluded.limit_value,
    last_rung = excluded.last_rung, green = excluded.green, account_manager_id = excluded.account_manager_id;
  RETURN NULL;
END
$$;
