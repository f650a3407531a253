-- Any number of credits of the community's own. What a kind may do is kept here too: mutual (members owe each other, all is zero together), backed
-- (bought and sold one to one against money that is kept for it), issued (made for an act, such as an envelope of seeds that came).
ALTER TABLE "asset"
  ADD COLUMN "credit_kind" TEXT,
  ADD COLUMN "first_ceiling_minor" BIGINT,
  ADD COLUMN "warn_percent" INTEGER NOT NULL DEFAULT 80,
  ADD COLUMN "common_floor_minor" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "starter_minor" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "backing_currency" TEXT,
  ADD COLUMN "confirmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "melt_permille" INTEGER,
  ADD COLUMN "melt_every" TEXT,
  ADD COLUMN "melt_exempt_minor" BIGINT,
  ADD COLUMN "melt_from" DATE;
UPDATE "asset" SET "credit_kind" = 'mutual' WHERE "kind" = 'credit';
-- The community may lend a starting credit of its own: sixty hours in all.
UPDATE "asset" SET "common_floor_minor" = -3600 WHERE "code" = 'hours';

ALTER TABLE "asset"
  ADD CONSTRAINT "asset_credit_kinds" CHECK (("kind" = 'credit') = ("credit_kind" IS NOT NULL) AND "credit_kind" IN ('mutual', 'backed', 'issued')),
  -- Only where members owe each other may an account stand below nothing.
  ADD CONSTRAINT "asset_owing" CHECK ("kind" = 'money' OR "credit_kind" = 'mutual' OR ("floor_minor" = 0 AND "common_floor_minor" = 0)),
  ADD CONSTRAINT "asset_first_ceiling" CHECK ("first_ceiling_minor" IS NULL
    OR ("kind" = 'credit' AND "first_ceiling_minor" BETWEEN 0 AND "ceiling_minor")),
  ADD CONSTRAINT "asset_warning" CHECK ("warn_percent" BETWEEN 1 AND 100),
  ADD CONSTRAINT "asset_common" CHECK ("common_floor_minor" <= 0 AND "starter_minor" >= 0),
  ADD CONSTRAINT "asset_backing" CHECK ((coalesce("credit_kind", '') = 'backed') = ("backing_currency" IS NOT NULL)),
  -- E-money rules: nobody can buy a credit before an operator has said that it may be issued here.
  ADD CONSTRAINT "asset_confirmed" CHECK (coalesce("credit_kind", '') <> 'backed' OR NOT "is_in_use" OR "confirmed_at" IS NOT NULL),
  ADD CONSTRAINT "asset_melting" CHECK (num_nulls("melt_permille", "melt_every", "melt_exempt_minor", "melt_from") IN (0, 4)
    AND ("melt_permille" IS NULL OR ("kind" = 'credit' AND "melt_permille" BETWEEN 1 AND 500 AND "melt_exempt_minor" >= 0
      AND "melt_every" IN ('month', 'quarter', 'half-year', 'year')))),
  ADD CONSTRAINT "asset_backing_currency_fkey" FOREIGN KEY ("backing_currency") REFERENCES "asset"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "asset_backing_currency_idx" ON "asset"("backing_currency");

-- What an amount means never changes, nor how its credit comes about.
CREATE OR REPLACE FUNCTION keep_asset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."code", NEW."kind", NEW."unit", NEW."decimals", NEW."credit_kind", NEW."backing_currency")
    IS DISTINCT FROM (OLD."code", OLD."kind", OLD."unit", OLD."decimals", OLD."credit_kind", OLD."backing_currency") THEN
    RAISE EXCEPTION 'asset % is kept as it was written', OLD."code" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- One to one: a backed credit counts in the smallest unit of the money that covers it.
CREATE FUNCTION asset_one_to_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "asset" WHERE "code" = NEW."backing_currency" AND "kind" = 'money' AND "decimals" = NEW."decimals" AND NEW."unit" = 'decimal') THEN
    RAISE EXCEPTION '% is not counted as % is', NEW."code", NEW."backing_currency" USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_one_to_one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "asset_one_to_one" BEFORE INSERT ON "asset" FOR EACH ROW WHEN (NEW."backing_currency" IS NOT NULL) EXECUTE FUNCTION asset_one_to_one();

-- The community's own accounts of a credit: what it lends and gets back (common), what it bears for who left (loss), what is in circulation (issue);
-- and the money that covers a backed one (reserve).
ALTER TABLE "ledger_account" DROP CONSTRAINT "ledger_account_of_credit",
  ADD CONSTRAINT "ledger_account_of_credit" CHECK (("kind" IN ('credit', 'loss', 'common', 'issue')) = ("currency" !~ '^[A-Z]{3}$'));
CREATE INDEX "ledger_account_currency_kind_idx" ON "ledger_account"("currency", "kind");

CREATE OR REPLACE FUNCTION credit_account_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE credit "asset"%ROWTYPE;
BEGIN
  SELECT * INTO STRICT credit FROM "asset" WHERE "code" = NEW."currency";
  CASE NEW."kind"
    WHEN 'credit' THEN NEW."min_minor" := credit."floor_minor"; NEW."max_minor" := credit."ceiling_minor";
    WHEN 'common' THEN NEW."min_minor" := credit."common_floor_minor"; NEW."max_minor" := NULL;
    WHEN 'loss' THEN NEW."min_minor" := CASE credit."credit_kind" WHEN 'mutual' THEN NULL ELSE 0 END; NEW."max_minor" := NULL;
    ELSE
      IF credit."credit_kind" = 'mutual' THEN
        RAISE EXCEPTION 'nobody issues %', credit."code" USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_account_issued';
      END IF;
      NEW."min_minor" := NULL; NEW."max_minor" := 0;
  END CASE;
  RETURN NEW;
END $$;
DROP TRIGGER "ledger_account_credit_limits" ON "ledger_account";
CREATE TRIGGER "ledger_account_credit_limits" BEFORE INSERT ON "ledger_account"
  FOR EACH ROW WHEN (NEW."kind" IN ('credit', 'loss', 'common', 'issue')) EXECUTE FUNCTION credit_account_limits();

CREATE OR REPLACE FUNCTION follow_credit_limits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ledger_account" SET "min_minor" = least(NEW."floor_minor", "balance_minor"), "max_minor" = greatest(NEW."ceiling_minor", "balance_minor")
    WHERE "currency" = NEW."code" AND "kind" = 'credit';
  UPDATE "ledger_account" SET "min_minor" = least(NEW."common_floor_minor", "balance_minor")
    WHERE "currency" = NEW."code" AND "kind" = 'common';
  RETURN NULL;
END $$;
DROP TRIGGER "asset_limits_followed" ON "asset";
CREATE TRIGGER "asset_limits_followed" AFTER UPDATE OF "floor_minor", "ceiling_minor", "common_floor_minor" ON "asset"
  FOR EACH ROW WHEN (NEW."kind" = 'credit') EXECUTE FUNCTION follow_credit_limits();

-- Promise 3: what is in circulation of a backed credit is covered when each transaction ends, whoever moved either side. Those who touch one credit's
-- cover end one after the other.
CREATE FUNCTION credit_covered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE backed "asset"%ROWTYPE; kept BIGINT; issued BIGINT;
BEGIN
  SELECT * INTO backed FROM "asset" WHERE "code" = split_part(NEW."code", ':', 3) AND "credit_kind" = 'backed';
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('cover:' || backed."code", 0));
  SELECT coalesce(sum("balance_minor"), 0) INTO kept FROM "ledger_account"
    WHERE "code" = 'community:reserve:' || backed."code" || ':' || backed."backing_currency";
  SELECT coalesce(-sum("balance_minor"), 0) INTO issued FROM "ledger_account" WHERE "code" = 'community:issue:' || backed."code";
  IF kept < issued THEN
    RAISE EXCEPTION '% is not covered: % of %', backed."code", kept, issued USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_account_covered';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "ledger_account_covered" AFTER INSERT OR UPDATE OF "balance_minor" ON "ledger_account"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."kind" IN ('issue', 'reserve')) EXECUTE FUNCTION credit_covered();

-- What transfers are for: funders ask for it. The community's own list.
CREATE TABLE "transfer_category" (
  "code" TEXT NOT NULL,
  "words" JSONB NOT NULL,
  "position" INTEGER NOT NULL,
  "is_in_use" BOOLEAN NOT NULL DEFAULT true,
  CONSTRAINT "transfer_category_pkey" PRIMARY KEY ("code"),
  CONSTRAINT "transfer_category_code" CHECK ("code" ~ '^[a-z][a-z0-9-]{1,29}$')
);
INSERT INTO "transfer_category" ("code", "position", "words") VALUES
  ('home', 1, '{"fr": "Maison et bricolage", "en": "Home and repairs"}'),
  ('garden', 2, '{"fr": "Jardin et nature", "en": "Garden and nature"}'),
  ('care', 3, '{"fr": "Garde et visites", "en": "Care and company"}'),
  ('learning', 4, '{"fr": "Cours et conseils", "en": "Lessons and advice"}'),
  ('digital', 5, '{"fr": "Informatique et démarches", "en": "Computers and paperwork"}'),
  ('transport', 6, '{"fr": "Trajets et courses", "en": "Rides and errands"}'),
  ('food', 7, '{"fr": "Cuisine et repas", "en": "Cooking and meals"}'),
  ('goods', 8, '{"fr": "Objets et semences", "en": "Things and seeds"}'),
  ('commons', 9, '{"fr": "Vie du quartier", "en": "Neighbourhood life"}'),
  ('other', 10, '{"fr": "Autre", "en": "Other"}');

-- What a transfer is for, and who entered it for somebody else. What was made is put right once.
ALTER TABLE "transfer" ADD COLUMN "category" TEXT, ADD COLUMN "entered_by_id" TEXT,
  ADD CONSTRAINT "transfer_category_fkey" FOREIGN KEY ("category") REFERENCES "transfer_category"("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "transfer_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "transfer_correction" CHECK ("corrects_id" IS NULL OR "reason" IS NOT NULL);
DROP INDEX "transfer_corrects_id_idx";
CREATE UNIQUE INDEX "transfer_corrects_id_key" ON "transfer"("corrects_id");
CREATE INDEX "transfer_category_idx" ON "transfer"("category");
CREATE INDEX "transfer_entered_by_id_idx" ON "transfer"("entered_by_id");

-- Who changed what about a credit, and when.
CREATE TABLE "credit_event" (
  "id" TEXT NOT NULL,
  "asset_code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "by_member_id" TEXT,
  "data" JSONB NOT NULL DEFAULT '{}',
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "credit_event_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "credit_event_names" CHECK ("name" IN ('made', 'changed', 'confirmed', 'opened', 'closed')),
  CONSTRAINT "credit_event_asset_code_fkey" FOREIGN KEY ("asset_code") REFERENCES "asset"("code") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "credit_event_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "credit_event_asset_code_id_idx" ON "credit_event"("asset_code", "id");
CREATE INDEX "credit_event_by_member_id_idx" ON "credit_event"("by_member_id");
CREATE TRIGGER "credit_event_kept" BEFORE UPDATE OR DELETE ON "credit_event" FOR EACH ROW EXECUTE FUNCTION keep_history();
