-- What a clock is of stood in its id alone: `statutory:row.phase.round`, `case:kind.round`.
ALTER TABLE "cases"."clocks" ADD COLUMN "layer" text;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ADD COLUMN "phase" integer;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ADD COLUMN "round" integer;--> statement-breakpoint
UPDATE "cases"."clocks" SET
  "layer" = split_part("id", ':', 1),
  "name" = split_part(split_part("id", ':', 2), '.', 1),
  "phase" = CASE WHEN "id" LIKE 'case:%' THEN 0 ELSE split_part("id", '.', 2)::integer END,
  "round" = CASE WHEN "id" LIKE 'case:%' THEN split_part("id", '.', 2)::integer ELSE split_part("id", '.', 3)::integer END;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ALTER COLUMN "layer" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ALTER COLUMN "name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ALTER COLUMN "phase" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."clocks" ALTER COLUMN "round" SET NOT NULL;--> statement-breakpoint
-- Fired rungs were kept as text; outlines that have some are filled in again.
UPDATE "cases"."cases" SET "outline" = NULL WHERE "outline"::text LIKE '%"fired":%';--> statement-breakpoint
DROP INDEX "cases"."clocks_open_due";--> statement-breakpoint
CREATE INDEX "clocks_open_due" ON "cases"."clocks" USING btree ("due_at","region","departments","layer","name","case_no") WHERE closed_at is null;
