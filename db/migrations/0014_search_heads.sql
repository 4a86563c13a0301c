-- made again from the applications as soon as the migrations are through (db/migrate.ts)
TRUNCATE "cases"."search";--> statement-breakpoint
ALTER TABLE "cases"."search" ADD COLUMN "submitted_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."search" ADD COLUMN "region" text NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."search" ADD COLUMN "applicant_id" text NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."search" ADD COLUMN "account_manager_id" text;--> statement-breakpoint
CREATE INDEX "search_submitted" ON "cases"."search" USING btree ("submitted_at","case_no");--> statement-breakpoint
CREATE INDEX "search_region" ON "cases"."search" USING btree ("region","submitted_at","case_no");--> statement-breakpoint
CREATE INDEX "search_applicant" ON "cases"."search" USING btree ("applicant_id","submitted_at","case_no");--> statement-breakpoint
CREATE INDEX "search_account_manager" ON "cases"."search" USING btree ("account_manager_id","submitted_at","case_no");