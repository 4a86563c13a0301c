CREATE TYPE "ops"."reading_way" AS ENUM('shown', 'found', 'opened', 'exported');--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'read-access-log' BEFORE 'mark-document';--> statement-breakpoint
CREATE TABLE "ops"."readings" (
	"chain" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"person_id" text NOT NULL,
	"role" "auth"."role" NOT NULL,
	"department" "auth"."department",
	"region" text,
	"route" text NOT NULL,
	"way" "ops"."reading_way" NOT NULL,
	"cases" text[] NOT NULL,
	"file" uuid,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "readings_chain_number_pk" PRIMARY KEY("chain","number")
);
--> statement-breakpoint
CREATE INDEX "readings_cases" ON "ops"."readings" USING gin ("cases");--> statement-breakpoint
CREATE INDEX "readings_person" ON "ops"."readings" USING btree ("person_id","at","chain","number");--> statement-breakpoint
CREATE INDEX "readings_at" ON "ops"."readings" USING btree ("at","chain","number");