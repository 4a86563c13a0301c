-- A clock keeps the limits that it had before a re-dating; clocks from before that was kept have none.
UPDATE "cases"."cases" SET "state" = jsonb_set("state", '{clocks}', (
  SELECT jsonb_object_agg("id", '{"limitsBefore": []}'::jsonb || "clock") FROM jsonb_each("state" -> 'clocks') AS "each"("id", "clock")
)) WHERE "state" -> 'clocks' <> '{}'::jsonb;
