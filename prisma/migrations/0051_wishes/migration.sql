-- A listing offers something, or wants it: then it says when it is needed, and until when it stands.
ALTER TABLE "listing"
  ADD COLUMN "intent" TEXT NOT NULL DEFAULT 'offer',
  ADD COLUMN "needed_from" DATE,
  ADD COLUMN "needed_to" DATE,
  ADD COLUMN "stands_until" TIMESTAMPTZ(3),
  ADD COLUMN "due_at" TIMESTAMPTZ(3),
  ADD COLUMN "due_name" TEXT;
ALTER TABLE "listing" ADD CONSTRAINT "listing_intent" CHECK ("intent" IN ('offer', 'wish'));
ALTER TABLE "listing" ADD CONSTRAINT "listing_needed" CHECK (("needed_from" IS NULL) = ("needed_to" IS NULL) AND "needed_from" <= "needed_to");
-- What is wanted costs nothing, and a wish that others find ends by itself.
ALTER TABLE "listing" ADD CONSTRAINT "listing_wish" CHECK (
  CASE "intent" WHEN 'wish' THEN "rates" = '[]' AND "fees" = '[]' AND "price_minor" = 0 AND "deposit_minor" = 0
      AND ("state" <> 'published' OR "stands_until" IS NOT NULL)
    ELSE "needed_from" IS NULL AND "stands_until" IS NULL END);
ALTER TABLE "listing" DROP CONSTRAINT "listing_states";
ALTER TABLE "listing" ADD CONSTRAINT "listing_states" CHECK ("state" IN ('draft', 'published', 'paused', 'gone', 'met', 'archived'));
ALTER TABLE "listing" ADD CONSTRAINT "listing_met" CHECK ("state" <> 'met' OR "intent" = 'wish');
CREATE INDEX "listing_due" ON "listing" ("due_at") WHERE "due_at" IS NOT NULL;
-- Wishes are few among all that is offered: no search of them walks along the rest.
CREATE INDEX "listing_wishes_near" ON "listing" USING gist ("loc") WHERE "state" = 'published' AND "intent" = 'wish';
CREATE INDEX "listing_wishes_newest" ON "listing" ("published_at" DESC, "id" DESC) WHERE "state" = 'published' AND "intent" = 'wish';

-- Who says that they have what somebody wants, once each, and which of their listings it is.
CREATE TABLE "wish_answer" (
  "id" TEXT NOT NULL,
  "wish_id" TEXT NOT NULL,
  "member_id" TEXT NOT NULL,
  "offered_id" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "wish_answer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "wish_answer_wish_id_fkey" FOREIGN KEY ("wish_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "wish_answer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "wish_answer_offered_id_fkey" FOREIGN KEY ("offered_id") REFERENCES "listing"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "wish_answer_wish_id_member_id_key" ON "wish_answer" ("wish_id", "member_id");
CREATE INDEX "wish_answer_member_id_idx" ON "wish_answer" ("member_id");
CREATE INDEX "wish_answer_offered_id_idx" ON "wish_answer" ("offered_id");

-- The two talk about it.
ALTER TABLE "conversation" ADD COLUMN "answer_id" TEXT;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "wish_answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "conversation_answer_id_key" ON "conversation" ("answer_id");
