CREATE TYPE "ops"."administration" AS ENUM('read-rules', 'publish-calendar', 'publish-profile', 'read-redatings', 'preview-redating', 'apply-redating', 'cancel-redating', 'read-audit');--> statement-breakpoint
CREATE TYPE "rules"."figure_status" AS ENUM('law', 'rule', 'practice', 'unverified');--> statement-breakpoint
CREATE TYPE "ops"."redating_case_status" AS ENUM('pending', 'done', 'moved', 'failed', 'closed', 'cancelled');--> statement-breakpoint
CREATE TYPE "ops"."redating_status" AS ENUM('computing', 'previewed', 'applying', 'applied', 'cancelled');--> statement-breakpoint
CREATE TABLE "ops"."audit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_id" text NOT NULL,
	"deed" "ops"."administration" NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ops"."redating_cases" (
	"redating_id" uuid NOT NULL,
	"case_no" text NOT NULL,
	"status" "ops"."redating_case_status" DEFAULT 'pending' NOT NULL,
	"version" integer NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL,
	"profile_before" text NOT NULL,
	"calendar_before" text NOT NULL,
	"clocks" jsonb NOT NULL,
	"becomes_overdue" boolean NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"seq" integer,
	CONSTRAINT "redating_cases_redating_id_case_no_pk" PRIMARY KEY("redating_id","case_no")
);
--> statement-breakpoint
CREATE TABLE "ops"."redatings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"status" "ops"."redating_status" DEFAULT 'computing' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"applied_version" integer DEFAULT 0 NOT NULL,
	"calendar" text,
	"profile" text,
	"reason" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"applied_by" text,
	"applied_at" timestamp (3) with time zone,
	"total" integer NOT NULL,
	"previewed_to" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rules"."calendars" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rules"."calendars" ADD COLUMN "status" "rules"."figure_status" DEFAULT 'unverified' NOT NULL;--> statement-breakpoint
ALTER TABLE "ops"."redating_cases" ADD CONSTRAINT "redating_cases_redating_id_redatings_id_fk" FOREIGN KEY ("redating_id") REFERENCES "ops"."redatings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_at" ON "ops"."audit" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "redating_cases_status" ON "ops"."redating_cases" USING btree ("redating_id","status","attempts","case_no");--> statement-breakpoint
CREATE INDEX "redatings_created" ON "ops"."redatings" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendars_one_current" ON "rules"."calendars" USING btree ("current") WHERE current;--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_one_current" ON "rules"."profiles" USING btree ("current") WHERE current;