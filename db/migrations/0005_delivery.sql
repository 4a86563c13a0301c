ALTER TYPE "ops"."administration" ADD VALUE 'read-mails';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'retry-mail';--> statement-breakpoint
ALTER TABLE "cases"."outbox" DROP CONSTRAINT "outbox_once";--> statement-breakpoint
DROP INDEX "cases"."outbox_unsent";--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD COLUMN "refused_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD COLUMN "given_up_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD COLUMN "about" uuid;--> statement-breakpoint
CREATE INDEX "outbox_given_up" ON "cases"."outbox" USING btree ("given_up_at","id") WHERE given_up_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "cases"."outbox" USING btree ("next_attempt_at") WHERE sent_at is null and given_up_at is null;--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD CONSTRAINT "outbox_once" UNIQUE NULLS NOT DISTINCT("case_no","seq","recipient_id","about");