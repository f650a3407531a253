-- Balances follow the postings of a statement together: each account is written once, not once a posting. Whoever posts has locked the
-- accounts before, in the order of their codes.
DROP TRIGGER "posting_moves_balance" ON "posting";
DROP FUNCTION post_to_account();
CREATE FUNCTION post_to_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stray text;
BEGIN
  SELECT p."currency" INTO stray FROM "posted" p
    WHERE NOT EXISTS (SELECT 1 FROM "ledger_account" a WHERE a."id" = p."account_id" AND a."currency" = p."currency") LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'posting in % does not fit its account', stray USING ERRCODE = 'check_violation';
  END IF;
  UPDATE "ledger_account" a SET "balance_minor" = a."balance_minor" + moved."amount_minor"
    FROM (SELECT "account_id", sum("amount_minor")::bigint AS "amount_minor" FROM "posted" GROUP BY "account_id") moved
    WHERE a."id" = moved."account_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "posting_moves_balance" AFTER INSERT ON "posting" REFERENCING NEW TABLE AS "posted"
  FOR EACH STATEMENT EXECUTE FUNCTION post_to_accounts();

-- The pages on which a card is still waited for: few, and asked for with each pledge that is charged, lapses or is let go.
CREATE INDEX "payment_open_page" ON "payment" ("pledge_id") WHERE "state" = 'open' AND "pledge_id" IS NOT NULL;
