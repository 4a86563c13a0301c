DROP INDEX "cases"."tasks_open_due";--> statement-breakpoint
DROP INDEX "cases"."tasks_open_board";--> statement-breakpoint
CREATE INDEX "tasks_open_due" ON "cases"."tasks" USING btree ((not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key","region","party",green,due_at,step,category,assignee_id,stopped,last_rung) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "tasks_open_board" ON "cases"."tasks" USING btree ("region","party","step","last_rung","due_at","stopped","green","category","departments") WHERE status = 'open';