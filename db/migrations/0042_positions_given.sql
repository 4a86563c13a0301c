ALTER TYPE "ops"."administration" ADD VALUE 'give-position' BEFORE 'read-organisation';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'take-position' BEFORE 'read-organisation';