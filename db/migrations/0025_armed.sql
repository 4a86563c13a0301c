CREATE VIEW "cases"."armed" AS (select 'case-' || case_no as workflow_id, case_no as subject, seq, next_due_at as due_at, exists (
    select from cases.failed_turns f where f.case_no = c.case_no and f.action = 'by-itself' and f.seq = c.seq) as failed
  from cases.cases c where next_due_at is not null);