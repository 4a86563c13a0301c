DROP INDEX "cases"."tasks_party";--> statement-breakpoint
DROP INDEX "cases"."tasks_region";--> statement-breakpoint
DROP INDEX "cases"."tasks_stopped";--> statement-breakpoint
CREATE INDEX "tasks_open_party" ON "cases"."tasks" USING btree ("party",(not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key","region",green,due_at,step,category,assignee_id,stopped,last_rung) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_region" ON "cases"."tasks" USING btree ("region",(not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key","party",green,due_at,step,category,assignee_id,stopped,last_rung) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_due" ON "cases"."tasks" USING btree ((not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key","region","party",green,due_at,step,category,assignee_id,stopped,last_rung) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_party_region" ON "cases"."tasks" USING btree ("party","region",(not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_party_opened" ON "cases"."tasks" USING btree ("party","opened_at","case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_region_opened" ON "cases"."tasks" USING btree ("region","opened_at","case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_opened" ON "cases"."tasks" USING btree ("opened_at","case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_party_case" ON "cases"."tasks" USING btree ("party","case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_region_case" ON "cases"."tasks" USING btree ("region","case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_case" ON "cases"."tasks" USING btree ("case_no","key","region","party","opened_at","stopped_since",green,due_at,step,category,assignee_id,stopped,last_rung) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_party_stopped" ON "cases"."tasks" USING btree ("party",(coalesce(stopped_since, 'infinity'::timestamptz)),"case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_region_stopped" ON "cases"."tasks" USING btree ("region",(coalesce(stopped_since, 'infinity'::timestamptz)),"case_no","key") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_stopped" ON "cases"."tasks" USING btree ((coalesce(stopped_since, 'infinity'::timestamptz)),"case_no","key") WHERE status = 'open';