ALTER TYPE "ops"."administration" ADD VALUE 'send-copy';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'read-copy';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'give-opinion-on-copy';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'withdraw-copy';--> statement-breakpoint
CREATE TABLE "cases"."copies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sending" uuid NOT NULL,
	"case_no" text NOT NULL,
	"person_id" text NOT NULL,
	"sender_id" text NOT NULL,
	"sender_for" text,
	"sender_party" "cases"."party",
	"remark" uuid,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"opinion" uuid,
	"opinion_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	CONSTRAINT "copies_to_others" CHECK ("cases"."copies"."person_id" <> "cases"."copies"."sender_id")
);
--> statement-breakpoint
CREATE INDEX "copies_sending" ON "cases"."copies" USING btree ("sending");--> statement-breakpoint
CREATE INDEX "copies_case" ON "cases"."copies" USING btree ("case_no","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "copies_in_force" ON "cases"."copies" USING btree ("person_id","case_no") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "copies_person" ON "cases"."copies" USING btree ("person_id","sent_at","id") WHERE withdrawn_at is null;