ALTER TYPE "ops"."administration" ADD VALUE 'verify-log';--> statement-breakpoint
ALTER TABLE "cases"."clocks" ADD COLUMN "used_days" integer;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ADD COLUMN "used_hours" double precision;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ADD COLUMN "late" boolean;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "stopped_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "used_days" integer;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "used_hours" double precision;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "late" boolean;--> statement-breakpoint
CREATE INDEX "cases_submitted" ON "cases"."cases" USING btree ("submitted_at","case_no");--> statement-breakpoint
CREATE INDEX "cases_region_submitted" ON "cases"."cases" USING btree ("region","submitted_at","case_no");--> statement-breakpoint
CREATE INDEX "clocks_closed" ON "cases"."clocks" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "tasks_stopped" ON "cases"."tasks" USING btree ("region","stopped_since") WHERE stopped;--> statement-breakpoint
CREATE INDEX "tasks_closed" ON "cases"."tasks" USING btree ("closed_at");