-- Partners add to what people give, each person once: who a backer is, as far as it can be told.
ALTER TABLE "pledge"
  ADD COLUMN "email_confirmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "card_fingerprint" TEXT,
  ADD COLUMN "network_mark" TEXT,
  ADD COLUMN "match_barred_at" TIMESTAMPTZ(3);
ALTER TABLE "payment" ADD COLUMN "card_fingerprint" TEXT;
ALTER TABLE "campaign" ADD COLUMN "team_addresses" TEXT[] NOT NULL DEFAULT '{}';

-- One person is one address, however it is written: what follows a plus only sorts someone's own mail (RFC 5233), and one
-- large house reads no dots and has two names.
CREATE FUNCTION address_stem(address text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN house IN ('gmail.com', 'googlemail.com') THEN replace(who, '.', '') || '@gmail.com' ELSE who || '@' || house END
  FROM (SELECT split_part(split_part(lower(address), '@', 1), '+', 1) AS who, split_part(lower(address), '@', 2) AS house) AS parts
$$;
ALTER TABLE "pledge" ADD COLUMN "email_stem" TEXT GENERATED ALWAYS AS (address_stem("email"::text)) STORED;
CREATE INDEX "pledge_card" ON "pledge" ("card_fingerprint") WHERE "card_fingerprint" IS NOT NULL;
CREATE INDEX "payment_card" ON "payment" ("card_fingerprint") WHERE "card_fingerprint" IS NOT NULL;

-- Members have confirmed theirs; what was promised to guests before there was this rule stays promised.
UPDATE "pledge" p SET "email_confirmed_at" = m."email_confirmed_at" FROM "member" m WHERE m."id" = p."member_id";
UPDATE "pledge" p SET "email_confirmed_at" = p."created_at"
  FROM "match" x WHERE x."pledge_id" = p."id" AND x."state" <> 'freed' AND p."email_confirmed_at" IS NULL;
