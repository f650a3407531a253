-- Offers of help that were made before everything had one history begin theirs now: with the offer itself, by who made it, when
-- they made it. Whoever was to hear of it did; what happened to it since stands after it (sequence 0, where that is 1).
INSERT INTO "life_event" (id, need_offer_id, sequence, name, by_role, by_member_id, from_state, to_state, at, delivered_at)
SELECT uuidv7()::text, o.id, coalesce((SELECT min(e.sequence) - 1 FROM "life_event" e WHERE e.need_offer_id = o.id), 1),
  'offer', 'helper', o.member_id, NULL, 'offered', o.created_at, o.created_at
FROM "need_offer" o
WHERE NOT EXISTS (SELECT 1 FROM "life_event" e WHERE e.need_offer_id = o.id AND e.from_state IS NULL);
