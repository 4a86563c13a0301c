CREATE TYPE "auth"."channel" AS ENUM('email', 'sms');--> statement-breakpoint
CREATE TYPE "auth"."notify_by" AS ENUM('email', 'sms', 'both');--> statement-breakpoint
CREATE TYPE "auth"."proof_purpose" AS ENUM('register-email', 'phone', 'add-email', 'add-phone');--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'register-account';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'add-address';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'make-progress-link';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'revoke-progress-link';--> statement-breakpoint
CREATE TABLE "auth"."proofs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" "auth"."proof_purpose" NOT NULL,
	"channel" "auth"."channel" NOT NULL,
	"address" text NOT NULL,
	"user_id" text,
	"secret_hash" text NOT NULL,
	"language" "auth"."language" NOT NULL,
	"terms_version" text,
	"client" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "cases"."progress_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_no" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "progress_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "cases"."outbox" DROP CONSTRAINT "outbox_once";--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "phone_number" text;--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "notify_by" "auth"."notify_by" DEFAULT 'email' NOT NULL;--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "terms_version" text;--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "terms_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD COLUMN "channel" "auth"."channel" DEFAULT 'email' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD COLUMN "gateway_id" text;--> statement-breakpoint
ALTER TABLE "auth"."proofs" ADD CONSTRAINT "proofs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases"."progress_links" ADD CONSTRAINT "progress_links_case_no_cases_case_no_fk" FOREIGN KEY ("case_no") REFERENCES "cases"."cases"("case_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proofs_address" ON "auth"."proofs" USING btree ("address","created_at");--> statement-breakpoint
CREATE INDEX "proofs_client" ON "auth"."proofs" USING btree ("client","created_at");--> statement-breakpoint
CREATE INDEX "proofs_secret" ON "auth"."proofs" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "proofs_created" ON "auth"."proofs" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "progress_links_case" ON "cases"."progress_links" USING btree ("case_no","created_at");--> statement-breakpoint
ALTER TABLE "auth"."users" ADD CONSTRAINT "users_phone_number_unique" UNIQUE("phone_number");--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD CONSTRAINT "outbox_once" UNIQUE NULLS NOT DISTINCT("stream","seq","recipient_id","about","channel");