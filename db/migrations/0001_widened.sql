ALTER TYPE "cases"."case_status" ADD VALUE 'closed';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'access-system-design' BEFORE 'project-approval';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'protection-settings' BEFORE 'payment-proof';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'own-source-design' BEFORE 'payment-proof';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'defect-evidence' BEFORE 'supply-plan';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'permit' BEFORE 'supply-plan';--> statement-breakpoint
ALTER TYPE "intake"."document_kind" ADD VALUE 'force-majeure-proof' BEFORE 'supply-plan';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'access-system-design' BEFORE 'external-plan';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'supply-end' BEFORE 'archive';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'removal' BEFORE 'archive';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'validity-extension';--> statement-breakpoint
ALTER TYPE "cases"."step" ADD VALUE 'customer-call';--> statement-breakpoint
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
--> statement-breakpoint
ALTER TABLE "cases"."outbox" DROP CONSTRAINT "outbox_once";--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "suspended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "lapsed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- mails that wait are not lost: what a row told by its template is now one notice of it
UPDATE "cases"."outbox" SET "data" = jsonb_build_object('notices', jsonb_build_array(jsonb_build_object('template', "template", 'items', "data" -> 'items')));--> statement-breakpoint
ALTER TABLE "cases"."outbox" DROP COLUMN "template";--> statement-breakpoint
ALTER TABLE "cases"."outbox" ADD CONSTRAINT "outbox_once" UNIQUE("case_no","seq","recipient_id");