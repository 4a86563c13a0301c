CREATE TYPE "ops"."administration" AS ENUM('read-rules', 'publish-calendar', 'publish-profile', 'read-redatings', 'preview-redating', 'apply-redating', 'cancel-redating', 'read-audit');--> statement-breakpoint
CREATE TYPE "rules"."figure_status" AS ENUM('law', 'rule', 'practice', 'unverified');--> statement-breakpoint
CREATE TYPE "ops"."redating_case_status" AS ENUM('pending', 'done', 'moved', 'failed', 'closed', 'cancelled');--> statement-breakpoint
CREATE TYPE "ops"."redating_status" AS ENUM('computing', 'previewed', 'applying', 'applied', 'cancelled');--> statement-breakpoint
ALTER TYPE "cases"."case_status" ADD VALUE 'closed';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'access-system-design' BEFORE 'project-approval';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'protection-settings' BEFORE 'payment-proof';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'own-source-design' BEFORE 'payment-proof';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'defect-evidence' BEFORE 'supply-plan';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'permit' BEFORE 'supply-plan';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'force-majeure-proof' BEFORE 'supply-plan';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'access-system-design' BEFORE 'external-plan';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'supply-end' BEFORE 'archive';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'removal' BEFORE 'archive';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'validity-extension';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'customer-call';--> statement-breakpoint
CREATE TABLE "cases"."changes" (
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cases"."changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"case_no" text NOT NULL,
	"seq" integer NOT NULL,
	"region" text NOT NULL,
	"applicant_id" text NOT NULL,
	"parties" "cases"."party"[] NOT NULL,
	"assignees" text[] NOT NULL,
	"account_managers" text[] NOT NULL,
	CONSTRAINT "changes_tx_id_pk" PRIMARY KEY("tx","id")
);
--> statement-breakpoint
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
ALTER TABLE "cases"."outbox" DROP CONSTRAINT "outbox_once";--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "suspended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "lapsed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rules"."calendars" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rules"."calendars" ADD COLUMN "status" "rules"."figure_status" DEFAULT 'unverified' NOT NULL;--> statement-breakpoint
ALTER TABLE "ops"."redating_cases" ADD CONSTRAINT "redating_cases_redating_id_redatings_id_fk" FOREIGN KEY ("redating_id") REFERENCES "ops"."redatings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_at" ON "ops"."audit" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "redating_cases_status" ON "ops"."redating_cases" USING btree ("redating_id","status","attempts","case_no");--> statement-breakpoint
CREATE INDEX "redatings_created" ON "ops"."redatings" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendars_one_current" ON "rules"."calendars" USING btree ("current") WHERE current;--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_one_current" ON "rules"."profiles" USING btree ("current") WHERE current;--> statement-breakpoint
-- mails that wait are not lost: what a row told by its template is now one notice of it
UPDATE "cases"."outbox" SET "data" = jsonb_build_object('notices', jsonb_build_array(jsonb_build_object('template', "template", 'items', "data" -> 'items')));--> statement-breakpoint
ALTER TABLE "cases"."outbox" DROP COLUMN "template";--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD CONSTRAINT "outbox_once" UNIQUE("case_no","seq","recipient_id");