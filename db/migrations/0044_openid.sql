ALTER TYPE "auth"."sign_in_way" ADD VALUE 'openid-second-factor';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'follow-groups';--> statement-breakpoint
ALTER TYPE "ops"."administration" ADD VALUE 'refuse-groups';