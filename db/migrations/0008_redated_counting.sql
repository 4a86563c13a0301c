ALTER TABLE "ops"."redating_cases" ADD COLUMN "counting_before" integer;--> statement-breakpoint
ALTER TABLE "ops"."redatings" ADD COLUMN "counting" integer;