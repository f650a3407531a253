-- Nights for points have no price in money either.
UPDATE "listing" SET "price_minor" = 2147483647 WHERE "type" = 'home-swap';

-- What is kept of a holder's credit for an agreement lies on an account of that credit: one kind more, whichever there are by now.
DO $$
DECLARE
  kinds TEXT := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'ledger_account_of_credit');
BEGIN
  IF kinds NOT LIKE '%''held''%' THEN
    EXECUTE 'ALTER TABLE "ledger_account" DROP CONSTRAINT "ledger_account_of_credit", ADD CONSTRAINT "ledger_account_of_credit" '
      || replace(kinds, '''credit''::text', '''credit''::text, ''held''::text');
  END IF;
END $$;
