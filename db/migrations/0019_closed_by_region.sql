CREATE INDEX "cases_region_completed" ON "cases"."cases" USING btree ("region","last_at") WHERE status = 'completed';--> statement-breakpoint
CREATE INDEX "cases_completed" ON "cases"."cases" USING btree ("last_at") WHERE status = 'completed';--> statement-breakpoint
CREATE INDEX "clocks_region_closed" ON "cases"."clocks" USING btree ("region","closed_at") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "tasks_region_closed" ON "cases"."tasks" USING btree ("region","closed_at") WHERE closed_at is not null;