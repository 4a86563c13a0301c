CREATE TYPE "ops"."erasure_refusal" AS ENUM('identity-unproved', 'case-open', 'dispute', 'nothing-erasable');--> statement-breakpoint
CREATE TYPE "ops"."erasure_status" AS ENUM('asked', 'prepared', 'running', 'done', 'refused', 'withdrawn');--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'read-erasures' BEFORE 'change-password';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'prepare-erasure' BEFORE 'change-password';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'confirm-erasure' BEFORE 'change-password';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'refuse-erasure' BEFORE 'change-password';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'ask-erasure';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'withdraw-erasure';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'finish-erasure';--> statement-breakpoint
CREATE TABLE "ops"."erasures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"status" "ops"."erasure_status" NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"prepared_by" text,
	"prepared_at" timestamp (3) with time zone,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	"refusal" "ops"."erasure_refusal",
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp (3) with time zone,
	"next_from" date,
	CONSTRAINT "erasures_four_eyes" CHECK ("ops"."erasures"."confirmed_by" is null or "ops"."erasures"."confirmed_by" <> "ops"."erasures"."prepared_by"),
	CONSTRAINT "erasures_confirmed" CHECK ("ops"."erasures"."status" not in ('running', 'done') or "ops"."erasures"."confirmed_by" is not null)
);
--> statement-breakpoint
ALTER TABLE "auth"."users" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases"."applications" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "intake"."files" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "intake"."statements" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_one_open" ON "ops"."erasures" USING btree ("person_id") WHERE status in ('asked', 'prepared', 'running');--> statement-breakpoint
CREATE INDEX "erasures_asked" ON "ops"."erasures" USING btree ("asked_at","id");--> statement-breakpoint
ALTER TABLE "intake"."statements" ADD CONSTRAINT "statements_erased_whole" CHECK ("intake"."statements"."erased_at" is null or ("intake"."statements"."body" = '' and "intake"."statements"."salt" = ''));--> statement-breakpoint
-- Whether what belongs to this stream is being erased: two administrators have confirmed it for its person.
CREATE FUNCTION ops.is_being_erased(of_stream text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM ops.erasures e WHERE e.status = 'running' AND (
      of_stream = 'person-' || e.person_id
      OR e.person_id = (SELECT owner_id FROM intake.drafts WHERE case_no = of_stream)
      OR e.person_id = (SELECT applicant_id FROM cases.cases
        WHERE case_no = coalesce((SELECT case_no FROM cases.problem_items WHERE no = of_stream), of_stream))
    )
  )
$$;
--> statement-breakpoint
-- The API may erase, and nothing else: words become nothing, once, and only of a person whose erasure is running.
CREATE FUNCTION ops.only_erases() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_owner text := (SELECT tableowner FROM pg_tables WHERE schemaname = TG_TABLE_SCHEMA AND tablename = TG_TABLE_NAME);
  of_stream text;
BEGIN
  IF current_user = of_owner THEN RETURN NEW; END IF;
  of_stream := coalesce(to_jsonb(OLD) ->> 'stream', to_jsonb(OLD) ->> 'case_no');
  IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR NOT ops.is_being_erased(of_stream) THEN
    RAISE EXCEPTION 'what was handed in stays' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER statements_only_erased BEFORE UPDATE ON intake.statements FOR EACH ROW EXECUTE FUNCTION ops.only_erases();
--> statement-breakpoint
CREATE TRIGGER applications_only_erased BEFORE UPDATE ON cases.applications FOR EACH ROW EXECUTE FUNCTION ops.only_erases();
--> statement-breakpoint
CREATE TRIGGER files_only_erased BEFORE UPDATE OF name, erased_at ON intake.files FOR EACH ROW EXECUTE FUNCTION ops.only_erases();
--> statement-breakpoint
-- A reason for a grant can be taken away, not written again.
CREATE FUNCTION ops.reason_only_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reason <> '' AND NEW.reason <> OLD.reason THEN
    RAISE EXCEPTION 'a reason stays as it was given' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER grants_reason_only_goes BEFORE UPDATE OF reason ON ops.grants FOR EACH ROW EXECUTE FUNCTION ops.reason_only_goes();
