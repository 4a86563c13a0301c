ALTER TYPE "ops"."administration" ADD VALUE 'read-people' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'invite-person' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'move-person' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'disable-person' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'enable-person' BEFORE 'mark-document';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'send-password-link' BEFORE 'mark-document';--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "invited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "disabled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "last_sign_in_at" timestamp (3) with time zone;