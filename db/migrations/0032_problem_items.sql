CREATE TYPE "cases"."item_entry" AS ENUM('raise', 'remark', 'settle', 'hand-over', 'move-due', 'reopen', 'withdraw', 'rung');--> statement-breakpoint
CREATE TYPE "cases"."item_outcome" AS ENUM('solved', 'handed-to-management', 'no-longer-needed');--> statement-breakpoint
CREATE TYPE "cases"."item_status" AS ENUM('open', 'settled', 'withdrawn');--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'raise-item';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'remark-item';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'settle-item';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'hand-over-item';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'move-due-item';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'reopen-item';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'withdraw-item';--> statement-breakpoint
CREATE SEQUENCE "intake"."item_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "cases"."item_entries" (
	"no" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"what" "cases"."item_entry" NOT NULL,
	"actor_id" text,
	"statement" uuid,
	"details" jsonb NOT NULL,
	CONSTRAINT "item_entries_no_version_pk" PRIMARY KEY("no","version")
);
--> statement-breakpoint
CREATE TABLE "cases"."problem_items" (
	"no" text PRIMARY KEY NOT NULL,
	"case_no" text NOT NULL,
	"region" text NOT NULL,
	"status" "cases"."item_status" NOT NULL,
	"raiser_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"owner_party" "cases"."party" NOT NULL,
	"matter" uuid NOT NULL,
	"about_step" "cases"."step",
	"about_party" "cases"."party",
	"raised_at" timestamp (3) with time zone NOT NULL,
	"counted_from" timestamp (3) with time zone NOT NULL,
	"days" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"fired" text[] DEFAULT '{}' NOT NULL,
	"next_due_at" timestamp (3) with time zone,
	"outcome" "cases"."item_outcome",
	"closed_at" timestamp (3) with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
DROP VIEW "cases"."armed";--> statement-breakpoint
ALTER TABLE "cases"."tasks" ALTER COLUMN "step" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."tasks" ADD COLUMN "kind" text DEFAULT 'step' NOT NULL;--> statement-breakpoint
CREATE INDEX "problem_items_case" ON "cases"."problem_items" USING btree ("case_no","status");--> statement-breakpoint
CREATE INDEX "problem_items_raiser" ON "cases"."problem_items" USING btree ("raiser_id","status");--> statement-breakpoint
CREATE INDEX "problem_items_owner" ON "cases"."problem_items" USING btree ("owner_id","status");--> statement-breakpoint
CREATE INDEX "problem_items_next_due" ON "cases"."problem_items" USING btree ("next_due_at") WHERE next_due_at is not null;--> statement-breakpoint
CREATE INDEX "problem_items_open" ON "cases"."problem_items" USING btree ("due_at","no","region") WHERE status = 'open';--> statement-breakpoint
CREATE VIEW "cases"."armed" AS (select 'case-' || case_no as workflow_id, case_no as subject, seq, next_due_at as due_at, exists (
    select from cases.failed_turns f where f.stream = c.case_no and f.action = 'by-itself' and f.seq = c.seq) as failed
  from cases.cases c where next_due_at is not null
  union all select 'item-' || no, no, version, next_due_at, false from cases.problem_items where next_due_at is not null);--> statement-breakpoint
-- The row of an item in the one work list follows from the item and its case: the API, which writes items, writes no tasks.
-- The case is held while it is read, so that what a turn is changing of it is seen.
CREATE FUNCTION cases.list_problem_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO cases.tasks AS t (
    case_no, key, kind, step, phase, round, party, status, assignee_id, opened_at, counted_from, due_at, closed_at, outcome,
    stopped, waiting, limit_value, limit_unit, last_rung, region, category, green, applicant_id, account_manager_id
  )
  SELECT NEW.case_no, NEW.no, 'item', NULL, 0, 1, NEW.owner_party,
    (CASE NEW.status WHEN 'open' THEN 'open' WHEN 'settled' THEN 'done' ELSE 'cancelled' END)::cases.task_status,
    NEW.owner_id, NEW.raised_at, NEW.counted_from, NEW.due_at, NEW.closed_at, NEW.outcome::text,
    false, false, NEW.days, 'workingDays', NEW.fired[cardinality(NEW.fired)],
    c.region, c.category, c.green, c.applicant_id, c.account_manager_id
  FROM cases.cases c WHERE c.case_no = NEW.case_no FOR SHARE
  ON CONFLICT (case_no, key) DO UPDATE SET
    party = excluded.party, status = excluded.status, assignee_id = excluded.assignee_id, counted_from = excluded.counted_from,
    due_at = excluded.due_at, closed_at = excluded.closed_at, outcome = excluded.outcome, limit_value = excluded.limit_value,
    last_rung = excluded.last_rung, green = excluded.green, account_manager_id = excluded.account_manager_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER problem_items_in_list AFTER INSERT OR UPDATE ON cases.problem_items FOR EACH ROW EXECUTE FUNCTION cases.list_problem_item();
--> statement-breakpoint
CREATE FUNCTION cases.items_follow_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE cases.tasks SET green = NEW.green, account_manager_id = NEW.account_manager_id
  WHERE case_no = NEW.case_no AND kind = 'item';
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER items_follow_case AFTER UPDATE ON cases.cases FOR EACH ROW
  WHEN (OLD.green IS DISTINCT FROM NEW.green OR OLD.account_manager_id IS DISTINCT FROM NEW.account_manager_id)
  EXECUTE FUNCTION cases.items_follow_case();
