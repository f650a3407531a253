-- When a backer was last told that their card expires before it can be charged.
ALTER TABLE "pledge" ADD COLUMN "card_warned_at" TIMESTAMPTZ(3);

-- Each minute: cards that end before their campaign does.
CREATE INDEX "pledge_card_ends" ON "pledge" ("campaign_id", "card_expires") WHERE "state" = 'active' AND "card_expires" IS NOT NULL;
