-- Pledges wait by the same clock as everything that has a life: those that have no card yet lapse when their time is over;
-- cards of running campaigns are each looked at once, which says when (and whether) their backers are told that they end too early.
UPDATE "pledge" SET "due_at" = "next_try_at", "due_name" = 'lapse' WHERE "state" = 'started' AND "next_try_at" IS NOT NULL;
UPDATE "pledge" p SET "due_at" = CURRENT_TIMESTAMP, "due_name" = 'warn_card'
FROM "campaign" c
WHERE c.id = p.campaign_id AND c.state IN ('live', 'extended') AND p.state = 'active'
  AND p.card_expires <= to_char(c.ends_at + interval '100 days', 'YYYY-MM');
