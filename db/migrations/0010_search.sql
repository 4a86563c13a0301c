CREATE TABLE "cases"."search" (
	"case_no" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"digits" text NOT NULL,
	"terms" text[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_terms" ON "cases"."search" USING gin ("terms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "cases_account_manager_submitted" ON "cases"."cases" USING btree ("account_manager_id","submitted_at","case_no");