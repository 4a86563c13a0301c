ALTER TABLE "cases"."tasks" ADD COLUMN "asked" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "tasks_asked" ON "cases"."tasks" USING gin ("asked") WHERE asked <> '{}';