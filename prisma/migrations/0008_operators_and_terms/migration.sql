-- What is done to a member by those who run the installation; history, as other events are.
CREATE TABLE "member_event" (
  "id" TEXT NOT NULL,
  "member_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "by_name" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "member_event_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "member_event_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "member_event_name" CHECK ("name" IN ('operator_granted', 'operator_removed'))
);
CREATE INDEX "member_event_member_id_at_idx" ON "member_event" ("member_id", "at");
CREATE TRIGGER "member_event_kept" BEFORE UPDATE OR DELETE ON "member_event" FOR EACH ROW EXECUTE FUNCTION keep_history();

ALTER TABLE "member" ADD CONSTRAINT "member_role" CHECK ("role" IN ('member', 'operator'));

-- Addresses are stored in ASCII (lib/shared/email.ts), so that one address is one account.
ALTER TABLE "member" ADD CONSTRAINT "member_email_ascii" CHECK ("email"::text !~ '[^\x21-\x7e]');
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_email_ascii" CHECK ("email"::text !~ '[^\x21-\x7e]');

-- Which version of the terms a member accepted, and when; who came before there were any has neither.
ALTER TABLE "member" ADD COLUMN "terms_version" TEXT, ADD COLUMN "terms_accepted_at" TIMESTAMPTZ(3);
ALTER TABLE "member" ADD CONSTRAINT "member_terms" CHECK (("terms_version" IS NULL) = ("terms_accepted_at" IS NULL));
