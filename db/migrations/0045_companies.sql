CREATE TYPE "auth"."agent_may" AS ENUM('read', 'act');--> statement-breakpoint
CREATE TYPE "auth"."ask_end" AS ENUM('accepted', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "auth"."ask_kind" AS ENUM('consent', 'invitation', 'join');--> statement-breakpoint
CREATE TYPE "auth"."company_role" AS ENUM('manager', 'member');--> statement-breakpoint
CREATE TYPE "auth"."licence_state" AS ENUM('missing', 'to-check', 'confirmed', 'refused');--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'authorisation-letter' BEFORE 'photo';--> statement-breakpoint
ALTER TYPE "auth"."proof_purpose" ADD VALUE 'company';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'register-company';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'consent-company';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'refuse-company';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'invite-member';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'ask-to-join';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'withdraw-ask';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'add-member';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'refuse-member';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'change-member';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'remove-member';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'leave-company';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'file-licence';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'confirm-licence';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'refuse-licence';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'authorise-agent';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'revoke-agent';--> statement-breakpoint
CREATE TABLE "auth"."authorisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_no" text NOT NULL,
	"principal_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"may" "auth"."agent_may" NOT NULL,
	"notified" boolean NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"letter_id" uuid NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	CONSTRAINT "authorisation_lasts" CHECK ("auth"."authorisations"."from_at" < "auth"."authorisations"."until_at"),
	CONSTRAINT "agent_is_another" CHECK ("auth"."authorisations"."agent_id" <> "auth"."authorisations"."principal_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."companies" (
	"id" text PRIMARY KEY NOT NULL,
	"credit_code" text NOT NULL,
	"address" text NOT NULL,
	"legal_representative" text NOT NULL,
	"region" text NOT NULL,
	"registered_by" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"consented_by" text,
	"consented_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"licence" "auth"."licence_state" DEFAULT 'missing' NOT NULL,
	"licence_filed_at" timestamp (3) with time zone,
	"licence_checked_by" text,
	"licence_checked_at" timestamp (3) with time zone,
	"licence_reason" text,
	CONSTRAINT "company_second_person" CHECK ("auth"."companies"."consented_by" is distinct from "auth"."companies"."registered_by")
);
--> statement-breakpoint
CREATE TABLE "auth"."company_asks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"kind" "auth"."ask_kind" NOT NULL,
	"name" text NOT NULL,
	"channel" "auth"."channel",
	"address" text,
	"role" "auth"."company_role" NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended" "auth"."ask_end"
);
--> statement-breakpoint
CREATE TABLE "auth"."company_licences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."company_members" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" "auth"."company_role" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "company_members_company_id_person_id_pk" PRIMARY KEY("company_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "intake"."drafts" ADD COLUMN "company_id" text;--> statement-breakpoint
ALTER TABLE "auth"."authorisations" ADD CONSTRAINT "authorisations_case_no_cases_case_no_fk" FOREIGN KEY ("case_no") REFERENCES "cases"."cases"("case_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."authorisations" ADD CONSTRAINT "authorisations_principal_id_users_id_fk" FOREIGN KEY ("principal_id") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."authorisations" ADD CONSTRAINT "authorisations_agent_id_users_id_fk" FOREIGN KEY ("agent_id") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."authorisations" ADD CONSTRAINT "authorisations_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."authorisations" ADD CONSTRAINT "authorisations_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."companies" ADD CONSTRAINT "companies_id_users_id_fk" FOREIGN KEY ("id") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."companies" ADD CONSTRAINT "companies_registered_by_users_id_fk" FOREIGN KEY ("registered_by") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."companies" ADD CONSTRAINT "companies_consented_by_users_id_fk" FOREIGN KEY ("consented_by") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."companies" ADD CONSTRAINT "companies_licence_checked_by_users_id_fk" FOREIGN KEY ("licence_checked_by") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."company_asks" ADD CONSTRAINT "company_asks_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "auth"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."company_asks" ADD CONSTRAINT "company_asks_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."company_asks" ADD CONSTRAINT "company_asks_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."company_licences" ADD CONSTRAINT "company_licences_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "auth"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."company_licences" ADD CONSTRAINT "company_licences_filed_by_users_id_fk" FOREIGN KEY ("filed_by") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."company_members" ADD CONSTRAINT "company_members_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "auth"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."company_members" ADD CONSTRAINT "company_members_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "authorisations_case" ON "auth"."authorisations" USING btree ("case_no","given_at");--> statement-breakpoint
CREATE INDEX "authorisations_agent" ON "auth"."authorisations" USING btree ("agent_id","until_at") WHERE revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "companies_code" ON "auth"."companies" USING btree ("credit_code") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "companies_to_check" ON "auth"."companies" USING btree ("licence_filed_at","id") WHERE licence = 'to-check';--> statement-breakpoint
CREATE INDEX "company_asks_company" ON "auth"."company_asks" USING btree ("company_id","created_at");--> statement-breakpoint
CREATE INDEX "company_asks_address" ON "auth"."company_asks" USING btree ("address") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "company_asks_by" ON "auth"."company_asks" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "company_licences_company" ON "auth"."company_licences" USING btree ("company_id","filed_at");--> statement-breakpoint
CREATE INDEX "company_members_person" ON "auth"."company_members" USING btree ("person_id");