CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE SCHEMA "cases";
--> statement-breakpoint
CREATE SCHEMA "intake";
--> statement-breakpoint
CREATE SCHEMA "ops";
--> statement-breakpoint
CREATE SCHEMA "rules";
--> statement-breakpoint
CREATE TYPE "cases"."case_status" AS ENUM('in-progress', 'withdrawn', 'completed');--> statement-breakpoint
CREATE TYPE "cases"."category" AS ENUM('lv-residential', 'lv-other', 'hv-single', 'hv-dual');--> statement-breakpoint
CREATE TYPE "auth"."department" AS ENUM('marketing', 'planning', 'production', 'safety', 'dispatch');--> statement-breakpoint
CREATE TYPE "intake"."document_kind" AS ENUM('identity', 'business-licence', 'property-proof', 'equipment-list', 'site-plan', 'project-approval', 'important-customer-proof', 'generation-description', 'design-drawings', 'payment-proof', 'completion-drawings', 'test-report', 'supply-plan', 'contract', 'photo', 'other');--> statement-breakpoint
CREATE TYPE "cases"."party" AS ENUM('marketing', 'planning', 'production', 'safety', 'dispatch', 'account-manager', 'applicant');--> statement-breakpoint
CREATE TYPE "auth"."role" AS ENUM('applicant', 'account-manager', 'reviewer', 'department-head', 'supervisor', 'leader', 'administrator');--> statement-breakpoint
CREATE TYPE "cases"."step" AS ENUM('acceptance', 'supplement', 'survey', 'external-plan', 'internal-plan', 'plan', 'plan-review', 'plan-reply', 'plan-confirmation', 'fees', 'design-submission', 'design-review', 'external-works', 'customer-works', 'midworks-inspection', 'completion-report', 'completion-inspection', 'contract', 'metering', 'energisation', 'archive', 'return-visit');--> statement-breakpoint
CREATE TYPE "cases"."task_status" AS ENUM('open', 'done', 'cancelled', 'not-answered');--> statement-breakpoint
CREATE TYPE "auth"."language" AS ENUM('zh', 'en');--> statement-breakpoint
CREATE TYPE "intake"."draft_status" AS ENUM('open', 'submitted');--> statement-breakpoint
CREATE SEQUENCE "intake"."case_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "auth"."accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"role" "auth"."role" DEFAULT 'applicant' NOT NULL,
	"department" "auth"."department",
	"region" text,
	"language" "auth"."language" DEFAULT 'zh' NOT NULL,
	"phone" text,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."applications" (
	"case_no" text PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"draft_version" integer NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "applications_draft_id_unique" UNIQUE("draft_id")
);
--> statement-breakpoint
CREATE TABLE "cases"."cases" (
	"case_no" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"status" "cases"."case_status" NOT NULL,
	"category" "cases"."category" NOT NULL,
	"region" text NOT NULL,
	"applicant_id" text NOT NULL,
	"account_manager_id" text,
	"green" boolean NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"next_due_at" timestamp (3) with time zone,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."clocks" (
	"case_no" text NOT NULL,
	"id" text NOT NULL,
	"limit_value" double precision NOT NULL,
	"limit_unit" text NOT NULL,
	"trigger" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"stopped" boolean NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"last_rung" text,
	"region" text NOT NULL,
	CONSTRAINT "clocks_case_no_id_pk" PRIMARY KEY("case_no","id")
);
--> statement-breakpoint
CREATE TABLE "cases"."commands" (
	"key" text PRIMARY KEY NOT NULL,
	"case_no" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."events" (
	"case_no" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"body" text NOT NULL,
	"data" jsonb GENERATED ALWAYS AS (body::jsonb) STORED,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_case_no_seq_pk" PRIMARY KEY("case_no","seq")
);
--> statement-breakpoint
CREATE TABLE "cases"."outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_no" text NOT NULL,
	"seq" integer NOT NULL,
	"recipient_id" text NOT NULL,
	"template" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"last_error" text,
	CONSTRAINT "outbox_once" UNIQUE("case_no","seq","recipient_id","template")
);
--> statement-breakpoint
CREATE TABLE "cases"."tasks" (
	"case_no" text NOT NULL,
	"key" text NOT NULL,
	"step" "cases"."step" NOT NULL,
	"phase" integer NOT NULL,
	"round" integer NOT NULL,
	"party" "cases"."party" NOT NULL,
	"status" "cases"."task_status" NOT NULL,
	"assignee_id" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"counted_from" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"outcome" text,
	"stopped" boolean NOT NULL,
	"waiting" boolean NOT NULL,
	"limit_value" double precision,
	"limit_unit" text,
	"last_rung" text,
	"region" text NOT NULL,
	"category" "cases"."category" NOT NULL,
	"green" boolean NOT NULL,
	"applicant_id" text NOT NULL,
	CONSTRAINT "tasks_case_no_key_pk" PRIMARY KEY("case_no","key")
);
--> statement-breakpoint
CREATE TABLE "intake"."drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_id" text NOT NULL,
	"case_no" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"status" "intake"."draft_status" DEFAULT 'open' NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_case_no_unique" UNIQUE("case_no")
);
--> statement-breakpoint
CREATE TABLE "intake"."files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"case_no" text NOT NULL,
	"kind" "intake"."document_kind" NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake"."request_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"answer" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake"."statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"case_no" text NOT NULL,
	"body" text NOT NULL,
	"salt" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ops"."business_clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"offset_ms" bigint NOT NULL,
	"ever_moved" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rules"."calendars" (
	"version" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"loaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"current" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rules"."profiles" (
	"version" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"loaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"current" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth"."accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_user" ON "auth"."accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "auth"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "users_role" ON "auth"."users" USING btree ("role","region");--> statement-breakpoint
CREATE INDEX "users_department" ON "auth"."users" USING btree ("department","role");--> statement-breakpoint
CREATE INDEX "cases_next_due" ON "cases"."cases" USING btree ("next_due_at") WHERE next_due_at is not null;--> statement-breakpoint
CREATE INDEX "cases_applicant" ON "cases"."cases" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "cases_account_manager" ON "cases"."cases" USING btree ("account_manager_id","status");--> statement-breakpoint
CREATE INDEX "cases_region" ON "cases"."cases" USING btree ("region","status");--> statement-breakpoint
CREATE INDEX "clocks_open" ON "cases"."clocks" USING btree ("region","closed_at","due_at");--> statement-breakpoint
CREATE INDEX "commands_case" ON "cases"."commands" USING btree ("case_no");--> statement-breakpoint
CREATE INDEX "events_type" ON "cases"."events" USING btree ("type","at");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "cases"."outbox" USING btree ("next_attempt_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "tasks_party" ON "cases"."tasks" USING btree ("party","status",(not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key");--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "cases"."tasks" USING btree ("assignee_id","status",(not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key");--> statement-breakpoint
CREATE INDEX "tasks_region" ON "cases"."tasks" USING btree ("region","status",(not green),(coalesce(due_at, 'infinity'::timestamptz)),"case_no","key");--> statement-breakpoint
CREATE INDEX "tasks_applicant" ON "cases"."tasks" USING btree ("applicant_id","status");--> statement-breakpoint
CREATE INDEX "drafts_owner" ON "intake"."drafts" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "files_case" ON "intake"."files" USING btree ("case_no");--> statement-breakpoint
CREATE INDEX "statements_case" ON "intake"."statements" USING btree ("case_no");--> statement-breakpoint
INSERT INTO "ops"."business_clock" ("id", "version", "offset_ms", "ever_moved") VALUES (1, 1, 0, false);
