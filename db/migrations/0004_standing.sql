CREATE TYPE "ops"."mode" AS ENUM('rehearsal', 'production');--> statement-breakpoint
CREATE TABLE "cases"."failed_turns" (
	"case_no" text NOT NULL,
	"action" text NOT NULL,
	"seq" integer NOT NULL,
	"fault" text NOT NULL,
	"times" integer NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "failed_turns_case_no_action_pk" PRIMARY KEY("case_no","action")
);--> statement-breakpoint
ALTER TABLE "ops"."business_clock" ADD COLUMN "mode" "ops"."mode";--> statement-breakpoint
-- A database in use knows already what it serves.
UPDATE "ops"."business_clock" SET "mode" = 'rehearsal' WHERE "ever_moved";--> statement-breakpoint
UPDATE "ops"."business_clock" SET "mode" = 'production' WHERE "mode" IS NULL AND (EXISTS (SELECT FROM "cases"."cases") OR EXISTS (SELECT FROM "auth"."users" WHERE "email" NOT LIKE '%@demo.local'));--> statement-breakpoint
ALTER TABLE "ops"."business_clock" ADD CONSTRAINT "stands_in_production" CHECK ("ops"."business_clock"."mode" is distinct from 'production' or (not "ops"."business_clock"."ever_moved" and "ops"."business_clock"."offset_ms" = 0));--> statement-breakpoint
-- The audit gets a chain: rows from before it are put into it in the order in which they were written.
ALTER TABLE "ops"."audit" ADD COLUMN "number" integer;--> statement-breakpoint
ALTER TABLE "ops"."audit" ADD COLUMN "body" text;--> statement-breakpoint
ALTER TABLE "ops"."audit" ADD COLUMN "prev_hash" text;--> statement-breakpoint
ALTER TABLE "ops"."audit" ADD COLUMN "hash" text;--> statement-breakpoint
DO $$
DECLARE
  one record;
  count integer := 0;
  link text := encode(sha256(convert_to('power-connection/1/audit', 'UTF8')), 'hex');
  bytes text;
BEGIN
  FOR one IN SELECT * FROM "ops"."audit" ORDER BY "recorded_at", "id" LOOP
    count := count + 1;
    bytes := jsonb_build_object(
      'number', count, 'actorId', one.actor_id, 'deed', one.deed, 'subject', one.subject, 'details', one.details,
      'at', to_char(one.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'recordedAt', to_char(one.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    )::text;
    UPDATE "ops"."audit" SET "number" = count, "body" = bytes, "prev_hash" = link,
      "hash" = encode(sha256(convert_to(link || E'\n' || bytes, 'UTF8')), 'hex') WHERE "id" = one.id;
    link := encode(sha256(convert_to(link || E'\n' || bytes, 'UTF8')), 'hex');
  END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE "ops"."audit" ALTER COLUMN "number" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ops"."audit" ALTER COLUMN "body" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ops"."audit" ALTER COLUMN "prev_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ops"."audit" ALTER COLUMN "hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ops"."audit" ADD CONSTRAINT "audit_number_unique" UNIQUE("number");
