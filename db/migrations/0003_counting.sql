-- The counting rules have a version that a case keeps from its submission; cases from before there were versions count by 1.
UPDATE "cases"."cases" SET "state" = "state" || '{"counting": 1}'::jsonb WHERE NOT "state" ? 'counting';
