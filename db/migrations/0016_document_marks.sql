CREATE TABLE "intake"."document_marks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"case_no" text NOT NULL,
	"internal" boolean NOT NULL,
	"by_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "document_marks_case" ON "intake"."document_marks" USING btree ("case_no","at");