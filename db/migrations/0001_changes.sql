CREATE TABLE "cases"."changes" (
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cases"."changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"case_no" text NOT NULL,
	"seq" integer NOT NULL,
	"region" text NOT NULL,
	"applicant_id" text NOT NULL,
	"parties" "cases"."party"[] NOT NULL,
	"assignees" text[] NOT NULL,
	"account_managers" text[] NOT NULL,
	CONSTRAINT "changes_tx_id_pk" PRIMARY KEY("tx","id")
);
