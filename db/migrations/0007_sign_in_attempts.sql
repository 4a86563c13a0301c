CREATE TABLE "auth"."sign_in_attempts" (
	"subject" text PRIMARY KEY NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"right_at" timestamp (3) with time zone
);
