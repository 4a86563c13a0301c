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
ALTER TABLE "cases"."cases" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "suspended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "lapsed" boolean DEFAULT false NOT NULL;