-- What amounts are counted in: the currencies of ISO 4217, and credits of the community's own (hours, tokens, points). Three
-- capitals are a currency, small letters a credit.
CREATE TABLE "asset" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'decimal',
    "decimals" INTEGER NOT NULL,
    "step_minor" INTEGER NOT NULL DEFAULT 1,
    "floor_minor" BIGINT,
    "ceiling_minor" BIGINT,
    "words" JSONB NOT NULL DEFAULT '{}',
    "is_in_use" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "asset_pkey" PRIMARY KEY ("code"),
    CONSTRAINT "asset_kinds" CHECK (("kind" = 'money' AND "code" ~ '^[A-Z]{3}$') OR ("kind" = 'credit' AND "code" ~ '^[a-z][a-z0-9-]{1,29}$')),
    CONSTRAINT "asset_units" CHECK ("unit" = 'decimal' OR ("unit" = 'minutes' AND "kind" = 'credit' AND "decimals" = 0)),
    CONSTRAINT "asset_decimals" CHECK ("decimals" BETWEEN 0 AND CASE "kind" WHEN 'money' THEN 4 ELSE 2 END),
    CONSTRAINT "asset_step" CHECK ("step_minor" > 0),
    -- How far an account may go below and above nothing: each credit says it, money has no such limits.
    CONSTRAINT "asset_limits" CHECK (CASE "kind" WHEN 'money' THEN num_nonnulls("floor_minor", "ceiling_minor") = 0
      ELSE num_nonnulls("floor_minor", "ceiling_minor") = 2 AND "floor_minor" <= 0 AND "ceiling_minor" >= 0 END)
);

-- Source: ISO 4217, list one (lib/shared/currencies.ts; a test compares the two).
INSERT INTO "asset" ("code", "kind", "decimals", "step_minor")
SELECT "code", 'money', "decimals", "step" FROM (VALUES
  (0, 1, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  (2, 1, 'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU
    CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES
    KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD
    PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY
    TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG'),
  (2, 100, 'MGA'),
  (3, 10, 'BHD IQD JOD KWD LYD OMR TND'),
  (4, 1, 'CLF UYW')
) "each" ("decimals", "step", "codes"), regexp_split_to_table("codes", '\s+') "code";

-- Every amount says what it is counted in by a reference.
ALTER TABLE "listing" ADD CONSTRAINT "listing_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "booking" ADD CONSTRAINT "booking_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "payment" ADD CONSTRAINT "payment_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "match_fund" ADD CONSTRAINT "match_fund_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "posting" ADD CONSTRAINT "posting_currency_fkey" FOREIGN KEY ("currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What is new is written with the currency that its community counts in: no default knows it.
ALTER TABLE "listing" ALTER COLUMN "currency" DROP DEFAULT;
ALTER TABLE "campaign" ALTER COLUMN "currency" DROP DEFAULT;
ALTER TABLE "match_fund" ALTER COLUMN "currency" DROP DEFAULT;

-- Cards pay money; credits lie on accounts of their own.
ALTER TABLE "payment" ADD CONSTRAINT "payment_in_money" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_of_credit" CHECK (("kind" = 'credit') = ("currency" !~ '^[A-Z]{3}$'));

-- What an amount means never changes: its asset keeps its kind, its unit and its decimals.
CREATE FUNCTION keep_asset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."code", NEW."kind", NEW."unit", NEW."decimals") IS DISTINCT FROM (OLD."code", OLD."kind", OLD."unit", OLD."decimals") THEN
    RAISE EXCEPTION 'asset % is kept as it was written', OLD."code" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "asset_kept" BEFORE UPDATE ON "asset" FOR EACH ROW EXECUTE FUNCTION keep_asset();

-- Promise 3: a credit account keeps inside the limits of its credit, whatever it was made with; the check on the balance keeps them.
CREATE FUNCTION credit_account_limits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "floor_minor", "ceiling_minor" INTO NEW."min_minor", NEW."max_minor" FROM "asset" WHERE "code" = NEW."currency";
  RETURN NEW;
END $$;
CREATE TRIGGER "ledger_account_credit_limits" BEFORE INSERT ON "ledger_account"
  FOR EACH ROW WHEN (NEW."kind" = 'credit') EXECUTE FUNCTION credit_account_limits();

-- Other limits hold for every account at once. Who is beyond them goes no further.
CREATE FUNCTION follow_credit_limits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ledger_account" SET "min_minor" = least(NEW."floor_minor", "balance_minor"), "max_minor" = greatest(NEW."ceiling_minor", "balance_minor")
    WHERE "currency" = NEW."code" AND "kind" = 'credit';
  RETURN NULL;
END $$;
CREATE TRIGGER "asset_limits_followed" AFTER UPDATE OF "floor_minor", "ceiling_minor" ON "asset"
  FOR EACH ROW WHEN (NEW."kind" = 'credit') EXECUTE FUNCTION follow_credit_limits();

-- What this community counts in: until now nothing else could be chosen.
INSERT INTO "setting" ("key", "value", "updated_at")
SELECT 'currency', '"EUR"', CURRENT_TIMESTAMP WHERE EXISTS (SELECT 1 FROM "member") ON CONFLICT DO NOTHING;
