ALTER TABLE "intake"."files" ADD COLUMN "internal" boolean DEFAULT false NOT NULL;--> statement-breakpoint
update intake.files set internal = true from auth.users
where users.id = files.owner_id and users.role <> 'applicant' and files.kind not in ('supply-plan', 'contract');
