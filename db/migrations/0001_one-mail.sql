ALTER TABLE "cases"."outbox" DROP CONSTRAINT "outbox_once";--> statement-breakpoint
-- mails that wait are not lost: what a row told by its template is now one notice of it
UPDATE "cases"."outbox" SET "data" = jsonb_build_object('notices', jsonb_build_array(jsonb_build_object('template', "template", 'items', "data" -> 'items')));--> statement-breakpoint
ALTER TABLE "cases"."outbox" DROP COLUMN "template";--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD CONSTRAINT "outbox_once" UNIQUE("case_no","seq","recipient_id");