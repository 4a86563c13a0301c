-- The API may delete files, since an applicant takes one back from a draft. A file of a case stays, whatever the API asks.
CREATE FUNCTION intake.file_of_case_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM cases.cases WHERE case_no = OLD.case_no)
    AND current_user <> (SELECT tableowner FROM pg_tables WHERE schemaname = 'intake' AND tablename = 'files') THEN
    RAISE EXCEPTION 'a file of a case stays' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN OLD;
END
$$;
--> statement-breakpoint
CREATE TRIGGER files_of_cases_stay BEFORE DELETE ON intake.files FOR EACH ROW EXECUTE FUNCTION intake.file_of_case_stays();
