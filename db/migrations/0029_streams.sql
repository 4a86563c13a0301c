-- what keeps a log of its own is a stream, and a case is one kind of it; a rename, no row is touched
ALTER TABLE "cases"."commands" RENAME COLUMN "case_no" TO "stream";
--> statement-breakpoint
ALTER TABLE "cases"."events" RENAME COLUMN "case_no" TO "stream";
--> statement-breakpoint
ALTER TABLE "cases"."events" RENAME CONSTRAINT "events_case_no_seq_pk" TO "events_stream_seq_pk";
--> statement-breakpoint
ALTER TABLE "cases"."failed_turns" RENAME COLUMN "case_no" TO "stream";
--> statement-breakpoint
ALTER TABLE "cases"."failed_turns" RENAME CONSTRAINT "failed_turns_case_no_action_pk" TO "failed_turns_stream_action_pk";
--> statement-breakpoint
ALTER TABLE "cases"."outbox" RENAME COLUMN "case_no" TO "stream";
--> statement-breakpoint
ALTER TABLE "cases"."changes" RENAME COLUMN "case_no" TO "stream";
--> statement-breakpoint
ALTER TABLE "intake"."files" RENAME COLUMN "case_no" TO "stream";
--> statement-breakpoint
ALTER TABLE "intake"."statements" RENAME COLUMN "case_no" TO "stream";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION intake.file_of_case_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM cases.cases WHERE case_no = OLD.stream)
    AND current_user <> (SELECT tableowner FROM pg_tables WHERE schemaname = 'intake' AND tablename = 'files') THEN
    RAISE EXCEPTION 'a file of a case stays' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN OLD;
END
$$;
