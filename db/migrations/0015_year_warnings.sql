CREATE TABLE "ops"."year_warnings" (
	"year" integer NOT NULL,
	"recipient_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "year_warnings_year_recipient_id_pk" PRIMARY KEY("year","recipient_id")
);
