-- Knowledge shared without counting: a mediator of a circle brings an offer and a wish together, two of them or a chain.
INSERT INTO "booking_state" ("life", "state") SELECT 'learning', unnest(ARRAY[
  'requested', 'confirmed', 'ended', 'closed', 'declined', 'expired', 'withdrawn', 'fallen']) ON CONFLICT DO NOTHING;

-- For which circle it was brought about, and what each says of it afterwards.
ALTER TABLE "booking" ADD COLUMN "mediated_for_id" TEXT,
  ADD CONSTRAINT "booking_mediated_for_id_fkey" FOREIGN KEY ("mediated_for_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "booking_mediated" CHECK (("life" = 'learning') = ("mediated_for_id" IS NOT NULL));
CREATE INDEX "booking_mediated_for_id_created_at_id_idx" ON "booking" ("mediated_for_id", "created_at" DESC, "id" DESC) WHERE "mediated_for_id" IS NOT NULL;
ALTER TABLE "party" ADD COLUMN "talk" TEXT;

ALTER TABLE "booking" DROP CONSTRAINT "booking_reviewed_by",
  ADD CONSTRAINT "booking_reviewed_by" CHECK ("life" IN ('exchange', 'learning') OR "reviewed_by" <@ ARRAY['customer', 'provider']);

-- The wish that something is taken for. It is in one agreement at a time.
ALTER TABLE "holding" ADD COLUMN "wish_id" TEXT,
  ADD CONSTRAINT "holding_wish_id_fkey" FOREIGN KEY ("wish_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "holding_wish_id_idx" ON "holding" ("wish_id") WHERE "wish_id" IS NOT NULL;
CREATE UNIQUE INDEX "holding_one_a_wish" ON "holding" ("wish_id") WHERE "state" IN ('asked', 'held');

-- Who of a circle brings people together.
ALTER TABLE "circle_member" DROP CONSTRAINT "circle_member_roles",
  ADD CONSTRAINT "circle_member_roles" CHECK ("role" IN ('keeper', 'helper', 'lender', 'mediator', 'member'));
ALTER TABLE "circle_invitation" DROP CONSTRAINT "circle_invitation_roles",
  ADD CONSTRAINT "circle_invitation_roles" CHECK ("role" IN ('keeper', 'helper', 'lender', 'mediator', 'member'));
