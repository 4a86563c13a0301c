DROP INDEX "cases"."tasks_open_party_stopped";--> statement-breakpoint
DROP INDEX "cases"."tasks_open_region_stopped";--> statement-breakpoint
DROP INDEX "cases"."tasks_open_stopped";--> statement-breakpoint
DROP INDEX "cases"."cases_submitted";--> statement-breakpoint
CREATE INDEX "cases_planning_submitted" ON "cases"."cases" USING btree ("submitted_at","case_no") WHERE parties @> '{planning}'::cases.party[];--> statement-breakpoint
CREATE INDEX "cases_production_submitted" ON "cases"."cases" USING btree ("submitted_at","case_no") WHERE parties @> '{production}'::cases.party[];--> statement-breakpoint
CREATE INDEX "cases_safety_submitted" ON "cases"."cases" USING btree ("submitted_at","case_no") WHERE parties @> '{safety}'::cases.party[];--> statement-breakpoint
CREATE INDEX "cases_dispatch_submitted" ON "cases"."cases" USING btree ("submitted_at","case_no") WHERE parties @> '{dispatch}'::cases.party[];--> statement-breakpoint
CREATE INDEX "tasks_paused_party" ON "cases"."tasks" USING btree ("party",(coalesce(stopped_since, 'infinity'::timestamptz)),"case_no","key","region",green,due_at,step,category,assignee_id,stopped,last_rung) WHERE status = 'open' and stopped;--> statement-breakpoint
CREATE INDEX "tasks_paused_region" ON "cases"."tasks" USING btree ("region",(coalesce(stopped_since, 'infinity'::timestamptz)),"case_no","key","party",green,due_at,step,category,assignee_id,stopped,last_rung) WHERE status = 'open' and stopped;--> statement-breakpoint
CREATE INDEX "tasks_paused" ON "cases"."tasks" USING btree ((coalesce(stopped_since, 'infinity'::timestamptz)),"case_no","key","region","party",green,due_at,step,category,assignee_id,stopped,last_rung) WHERE status = 'open' and stopped;--> statement-breakpoint
CREATE INDEX "cases_submitted" ON "cases"."cases" USING btree ("submitted_at","case_no");