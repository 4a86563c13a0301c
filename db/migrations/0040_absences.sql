CREATE TYPE "auth"."absence_kind" AS ENUM('leave', 'training', 'travel', 'sick');--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'set-absence';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'set-deputy';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'end-absence';--> statement-breakpoint
CREATE TABLE "auth"."absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" "auth"."role" NOT NULL,
	"department" "auth"."department",
	"region" text,
	"kind" "auth"."absence_kind" NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"deputy_id" text,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "absence_lasts" CHECK ("auth"."absences"."from_at" < "auth"."absences"."until_at"),
	CONSTRAINT "absence_deputy_is_another" CHECK ("auth"."absences"."deputy_id" is distinct from "auth"."absences"."person_id")
);
--> statement-breakpoint
ALTER TABLE "auth"."absences" ADD CONSTRAINT "absences_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."absences" ADD CONSTRAINT "absences_deputy_id_users_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_person" ON "auth"."absences" USING btree ("person_id","until_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "absences_deputy" ON "auth"."absences" USING btree ("deputy_id","until_at") WHERE ended_at is null;