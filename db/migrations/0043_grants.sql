ALTER TYPE "ops"."administration" ADD VALUE 'give-grant';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'end-grant';--> statement-breakpoint
CREATE TABLE "ops"."grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"holder_id" text NOT NULL,
	"cases" text[] NOT NULL,
	"customer_id" text,
	"reason" text NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	CONSTRAINT "grants_four_eyes" CHECK ("ops"."grants"."holder_id" <> "ops"."grants"."given_by"),
	CONSTRAINT "grants_a_day" CHECK ("ops"."grants"."until" <= "ops"."grants"."given_at" + interval '24 hours')
);
--> statement-breakpoint
CREATE INDEX "grants_holder" ON "ops"."grants" USING btree ("holder_id","until");--> statement-breakpoint
CREATE INDEX "grants_given" ON "ops"."grants" USING btree ("given_at","id");