CREATE TABLE "cases"."closing_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cases"."closing_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"category" "cases"."category" NOT NULL,
	"departments" smallint NOT NULL,
	"late" boolean,
	"used_days" integer,
	"used_hours" double precision,
	"before" date,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."closings_of_months" (
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"category" "cases"."category" NOT NULL,
	"departments" smallint NOT NULL,
	"late" boolean,
	"used_days" integer,
	"used_hours" double precision,
	"before" date,
	"n" integer NOT NULL,
	CONSTRAINT "closings_of_months_alike" UNIQUE NULLS NOT DISTINCT("month","kind","name","category","departments","late","used_days","used_hours","before")
);
--> statement-breakpoint
SET LOCAL statement_timeout = 0;--> statement-breakpoint
INSERT INTO "cases"."closings_of_months" ("month", "kind", "name", "category", "departments", "late", "used_days", "used_hours", "before", "n")
  SELECT date_trunc('month', "day"::timestamp)::date, "kind", "name", "category", "departments", "late", "used_days", "used_hours",
    CASE WHEN "before" IS NOT NULL THEN least("before", date_trunc('month', "day"::timestamp)::date) END, count(*)
  FROM "cases"."closings" WHERE "kind" IN ('step', 'row', 'case') GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
