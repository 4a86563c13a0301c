CREATE TABLE "auth"."positions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"home" boolean DEFAULT false NOT NULL,
	"role" "auth"."role" NOT NULL,
	"department" "auth"."department",
	"region" text,
	"station" text,
	"rights" "auth"."right"[] DEFAULT '{}' NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth"."sessions" ADD COLUMN "position_id" text;--> statement-breakpoint
ALTER TABLE "auth"."positions" ADD CONSTRAINT "positions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "positions_user" ON "auth"."positions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "positions_role" ON "auth"."positions" USING btree ("role","region");--> statement-breakpoint
CREATE INDEX "positions_department" ON "auth"."positions" USING btree ("department","role","region");--> statement-breakpoint
CREATE UNIQUE INDEX "positions_one_home" ON "auth"."positions" USING btree ("user_id") WHERE home;--> statement-breakpoint
ALTER TABLE "auth"."sessions" ADD CONSTRAINT "sessions_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "auth"."positions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
-- The position that is home is what the row of the person says; one who applies has none.
CREATE FUNCTION auth.keep_home_position() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.role = 'applicant' THEN
    DELETE FROM auth.positions WHERE user_id = NEW.id;
  ELSE
    INSERT INTO auth.positions AS p (id, user_id, home, role, department, region, station, rights)
    VALUES ('home-' || NEW.id, NEW.id, true, NEW.role, NEW.department, NEW.region, NEW.station, NEW.rights)
    ON CONFLICT (id) DO UPDATE SET
      role = excluded.role, department = excluded.department, region = excluded.region, station = excluded.station,
      rights = excluded.rights, since = now();
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER home_position_added AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION auth.keep_home_position();
--> statement-breakpoint
CREATE TRIGGER home_position_moved AFTER UPDATE OF role, department, region, station, rights ON auth.users FOR EACH ROW
  EXECUTE FUNCTION auth.keep_home_position();
--> statement-breakpoint
INSERT INTO "auth"."positions" ("id", "user_id", "home", "role", "department", "region", "station", "rights", "since")
SELECT 'home-' || "id", "id", true, "role", "department", "region", "station", "rights", "created_at"
FROM "auth"."users" WHERE "role" <> 'applicant';
