DROP INDEX "cases"."cases_submitted";--> statement-breakpoint
-- a fold is read and written whole: as text it is neither parsed nor printed
ALTER TABLE "cases"."cases" ALTER COLUMN "state" SET DATA TYPE json USING "state"::json;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "parties" "cases"."party"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "outline" json;--> statement-breakpoint
-- both lie beside the row, so that lists read narrow rows
ALTER TABLE "cases"."cases" SET (toast_tuple_target = 512);--> statement-breakpoint
DO $$ BEGIN
  ALTER TABLE "cases"."cases" ALTER COLUMN "state" SET COMPRESSION lz4, ALTER COLUMN "outline" SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  RAISE NOTICE 'this server has no lz4: folds are compressed as ever';
END $$;--> statement-breakpoint
UPDATE "cases"."cases" SET "parties" = coalesce(
  (SELECT array_agg(DISTINCT "party" ORDER BY "party") FROM "cases"."tasks" WHERE "tasks"."case_no" = "cases"."case_no"), '{}');--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "account_manager_id" text;--> statement-breakpoint
UPDATE "cases"."tasks" SET "account_manager_id" = "cases"."account_manager_id" FROM "cases"."cases"
  WHERE "cases"."case_no" = "tasks"."case_no" AND "cases"."account_manager_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "tasks_open_manager" ON "cases"."tasks" USING btree ("account_manager_id",(not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "cases_submitted" ON "cases"."cases" USING btree ("submitted_at","case_no","parties");
