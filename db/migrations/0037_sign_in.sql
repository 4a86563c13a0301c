CREATE TYPE "auth"."sign_in_way" AS ENUM('password', 'second-factor', 'passkey', 'openid');--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'end-sessions' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'reset-second-factor' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'change-password' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'set-second-factor' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'remove-second-factor' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'link-identity' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'unlink-identity' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'break-glass' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'make-token' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'revoke-token' BEFORE 'mark-document';--> statement-breakpoint
CREATE TABLE "auth"."api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "auth"."authenticators" (
	"user_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_period" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."recovery_codes" (
	"user_id" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "recovery_codes_user_id_hash_pk" PRIMARY KEY("user_id","hash")
);
--> statement-breakpoint
ALTER TABLE "auth"."sessions" ADD COLUMN "way" "auth"."sign_in_way" DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "auth"."api_tokens" ADD CONSTRAINT "api_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."authenticators" ADD CONSTRAINT "authenticators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_user" ON "auth"."api_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkeys_user" ON "auth"."passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_identity" ON "auth"."accounts" USING btree ("provider_id","account_id");