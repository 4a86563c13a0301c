ALTER TYPE "ops"."administration" ADD VALUE 'adopt-rules' BEFORE 'read-redatings';--> statement-breakpoint
CREATE TABLE "rules"."adoptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region" text,
	"profile" text,
	"calendar" text,
	"from" timestamp (3) with time zone NOT NULL,
	"adopted_by" text,
	"adopted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "company_adopts_both" CHECK ("rules"."adoptions"."region" is not null or ("rules"."adoptions"."profile" is not null and "rules"."adoptions"."calendar" is not null))
);
--> statement-breakpoint
ALTER TABLE "rules"."adoptions" ADD CONSTRAINT "adoptions_profile_profiles_version_fk" FOREIGN KEY ("profile") REFERENCES "rules"."profiles"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules"."adoptions" ADD CONSTRAINT "adoptions_calendar_calendars_version_fk" FOREIGN KEY ("calendar") REFERENCES "rules"."calendars"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "adoptions_one_of_an_instant" ON "rules"."adoptions" USING btree (coalesce("region", ''),"from");--> statement-breakpoint
-- What was current is what the whole company has adopted, for as long as anybody can think back.
INSERT INTO "rules"."adoptions" ("profile", "calendar", "from", "adopted_at")
  SELECT p."version", c."version", '2000-01-01T00:00:00+08:00', greatest(p."loaded_at", c."loaded_at")
  FROM "rules"."profiles" p JOIN "rules"."calendars" c ON c."current" WHERE p."current";--> statement-breakpoint
DROP INDEX "rules"."calendars_one_current";--> statement-breakpoint
DROP INDEX "rules"."profiles_one_current";--> statement-breakpoint
ALTER TABLE "rules"."calendars" DROP COLUMN "current";--> statement-breakpoint
ALTER TABLE "rules"."profiles" DROP COLUMN "current";
