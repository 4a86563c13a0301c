CREATE TYPE "ops"."mode" AS ENUM('rehearsal', 'production');--> statement-breakpoint
CREATE TABLE "cases"."failed_turns" (
	"case_no" text NOT NULL,
	"action" text NOT NULL,
	"seq" integer NOT NULL,
	"fault" text NOT NULL,
	"times" integer NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "failed_turns_case_no_action_pk" PRIMARY KEY("case_no","action")
);
--> statement-breakpoint
ALTER TABLE "ops"."business_clock" ADD COLUMN "mode" "ops"."mode";--> statement-breakpoint
ALTER TABLE "ops"."business_clock" ADD CONSTRAINT "stands_in_production" CHECK ("ops"."business_clock"."mode" is distinct from 'production' or (not "ops"."business_clock"."ever_moved" and "ops"."business_clock"."offset_ms" = 0));--> statement-breakpoint
-- A database in use knows already what it serves.
UPDATE "ops"."business_clock" SET "mode" = 'rehearsal' WHERE "ever_moved";--> statement-breakpoint
UPDATE "ops"."business_clock" SET "mode" = 'production' WHERE "mode" IS NULL AND (EXISTS (SELECT FROM "cases"."cases") OR EXISTS (SELECT FROM "auth"."users" WHERE "email" NOT LIKE '%@demo.local'));
