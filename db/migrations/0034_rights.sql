CREATE TYPE "auth"."right" AS ENUM('system', 'security', 'audit');--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "rights" "auth"."right"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- who administered everything goes on doing so
UPDATE "auth"."users" SET "rights" = '{system,security,audit}' WHERE "role" = 'administrator';
