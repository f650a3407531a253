-- The cards of pledges become payments, what is owed by them dues. Pages and charges that are under way go on under the keys that
-- Stripe was told: a charge is asked for under `pledge:<id>:<attempt>`, and its movement in the books is `pledge:<id>:charge`.

-- The card that is kept.
INSERT INTO "payment" ("id", "pledge_id", "key", "state", "amount_minor", "currency", "checkout_id", "setup_id", "customer_id",
  "payment_method_id", "card_expires", "card_fingerprint", "paid_at", "created_at", "updated_at")
SELECT gen_random_uuid()::text, p."id", 'pledge:' || p."id" || ':card:1', 'paid', 0, p."currency",
  CASE WHEN p."checkout_url" IS NULL THEN p."checkout_id" END, p."setup_id", p."customer_id", p."payment_method_id", p."card_expires",
  p."card_fingerprint",
  coalesce((SELECT max(e."at") FROM "life_event" e WHERE e."pledge_id" = p."id" AND e."name" IN ('activate', 'renew_card')), p."created_at"),
  p."created_at", p."updated_at"
FROM "pledge" p
WHERE p."source" = 'card' AND num_nonnulls(p."payment_method_id", p."setup_id", p."card_fingerprint", p."card_expires") > 0;

-- The page that is open: for a first card, or for another one. One that nobody went through with, and that is over, is kept as closed.
INSERT INTO "payment" ("id", "pledge_id", "key", "state", "amount_minor", "currency", "checkout_id", "checkout_url", "checkout_expires_at",
  "customer_id", "created_at", "updated_at")
SELECT gen_random_uuid()::text, p."id", 'pledge:' || p."id" || ':card:' || CASE WHEN kept."id" IS NULL THEN '1' ELSE '2' END,
  CASE WHEN page.is_open THEN 'open' ELSE 'cancelled' END, 0, p."currency", p."checkout_id",
  CASE WHEN page.is_open THEN p."checkout_url" END, CASE WHEN page.is_open AND p."state" = 'started' THEN p."next_try_at" END,
  p."customer_id", p."created_at", p."updated_at"
FROM "pledge" p
LEFT JOIN "payment" kept ON kept."pledge_id" = p."id" AND kept."state" = 'paid'
CROSS JOIN LATERAL (
  SELECT p."checkout_url" IS NOT NULL AND p."state" IN ('started', 'active', 'charging', 'failing') AS is_open) page
WHERE p."checkout_id" IS NOT NULL AND (kept."id" IS NULL OR p."checkout_url" IS NOT NULL);

-- What was charged.
INSERT INTO "payment" ("id", "pledge_id", "key", "state", "amount_minor", "currency", "intent_id", "customer_id", "payment_method_id",
  "card_expires", "card_fingerprint", "paid_at", "created_at", "updated_at")
SELECT gen_random_uuid()::text, p."id", 'pledge:' || p."id", 'paid', p."amount_minor", p."currency", p."intent_id", p."customer_id",
  p."payment_method_id", p."card_expires", p."card_fingerprint", p."paid_at", coalesce(p."paid_at", p."updated_at"), p."updated_at"
FROM "pledge" p WHERE p."source" = 'card' AND p."state" = 'paid';

-- What the bank was asked for, and has not answered.
INSERT INTO "payment" ("id", "pledge_id", "key", "state", "amount_minor", "currency", "intent_id", "customer_id", "created_at", "updated_at")
SELECT gen_random_uuid()::text, p."id", 'pledge:' || p."id" || ':asked:' || p."attempts", 'open', p."amount_minor", p."currency",
  p."intent_id", p."customer_id", p."state_since", p."updated_at"
FROM "pledge" p WHERE p."state" <> 'paid' AND p."intent_id" IS NOT NULL;

-- What is owed since the campaign has succeeded. What was brought to the counter is there already: nobody owes it.
INSERT INTO "due" ("id", "pledge_id", "campaign_id", "kind", "key", "debtor_id", "creditor_id", "amount_minor", "creditor_minor", "currency",
  "due_at", "state", "payment_id", "settled_at", "attempts", "next_try_at", "last_refusal", "charging_since", "created_at", "updated_at")
SELECT gen_random_uuid()::text, p."id", p."campaign_id", 'pledge', 'pledge:' || p."id", nullif(p."member_id", c."lead_id"), c."lead_id",
  p."amount_minor", p."amount_minor", p."currency", coalesce(c."decided_at", p."state_since"),
  CASE p."state" WHEN 'paid' THEN 'settled' WHEN 'lost' THEN 'failed' ELSE 'open' END, charge."id", p."paid_at", p."attempts",
  CASE WHEN p."state" IN ('charging', 'failing') THEN coalesce(p."next_try_at", p."updated_at") END,
  p."last_refusal", CASE WHEN p."state" = 'charging' THEN p."state_since" END, p."state_since", p."updated_at"
FROM "pledge" p JOIN "campaign" c ON c."id" = p."campaign_id"
LEFT JOIN "payment" charge ON charge."key" = 'pledge:' || p."id"
WHERE p."source" = 'card' AND p."state" IN ('charging', 'failing', 'paid', 'lost');

UPDATE "transfer" t SET "due_id" = d."id", "source" = coalesce(t."source", p."charge_id")
FROM "due" d JOIN "pledge" p ON p."id" = d."pledge_id" WHERE t."key" = d."key" || ':charge';

DROP INDEX "pledge_due";
ALTER TABLE "pledge" RENAME COLUMN "next_try_at" TO "lapses_at";
UPDATE "pledge" SET "lapses_at" = NULL WHERE "state" <> 'started' AND "lapses_at" IS NOT NULL;
ALTER TABLE "pledge" DROP COLUMN "checkout_id", DROP COLUMN "checkout_url", DROP COLUMN "setup_id", DROP COLUMN "customer_id",
  DROP COLUMN "payment_method_id", DROP COLUMN "card_expires", DROP COLUMN "card_fingerprint", DROP COLUMN "intent_id",
  DROP COLUMN "charge_id", DROP COLUMN "attempts", DROP COLUMN "last_refusal";
