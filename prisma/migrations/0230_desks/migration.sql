-- A backed credit is bought by card or at a desk, and sold back by those who have signed its charter. What it may be bought and sold in stands on
-- the credit's own row.
ALTER TABLE "asset"
  ADD COLUMN "purchase_min_minor" BIGINT NOT NULL DEFAULT 500,
  ADD COLUMN "purchase_max_minor" BIGINT NOT NULL DEFAULT 50000,
  ADD COLUMN "sale_min_minor" BIGINT NOT NULL DEFAULT 1000,
  ADD COLUMN "charter" JSONB NOT NULL DEFAULT '{}',
  ADD CONSTRAINT "asset_purchases" CHECK ("purchase_min_minor" > 0 AND "purchase_max_minor" BETWEEN "purchase_min_minor" AND 100000000 AND "sale_min_minor" > 0);

-- That it may be issued here is said with a reason, and can be taken back.
ALTER TABLE "credit_event" DROP CONSTRAINT "credit_event_names",
  ADD CONSTRAINT "credit_event_names" CHECK ("name" IN ('made', 'changed', 'confirmed', 'unconfirmed', 'opened', 'closed'));

-- What somebody buys by card. It is issued or its money goes back, never both.
CREATE TABLE "purchase" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL,
  "asset_code" TEXT NOT NULL REFERENCES "asset" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT,
  "holder_id" TEXT NOT NULL REFERENCES "holder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "by_member_id" TEXT REFERENCES "member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "amount_minor" INTEGER NOT NULL,
  "issued_at" TIMESTAMPTZ(3),
  "returned_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "purchase_amount" CHECK ("amount_minor" > 0),
  CONSTRAINT "purchase_once" CHECK (num_nonnulls("issued_at", "returned_at") <= 1)
);
CREATE UNIQUE INDEX "purchase_key_key" ON "purchase" ("key");
CREATE INDEX "purchase_asset_code_idx" ON "purchase" ("asset_code");
CREATE INDEX "purchase_holder_id_asset_code_id_idx" ON "purchase" ("holder_id", "asset_code", "id");
CREATE INDEX "purchase_by_member_id_idx" ON "purchase" ("by_member_id");

ALTER TABLE "payment" ADD COLUMN "purchase_id" TEXT,
  ADD CONSTRAINT "payment_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT "payment_agreement",
  ADD CONSTRAINT "payment_agreement" CHECK (num_nonnulls("booking_id", "pledge_id", "purchase_id") = 1);
CREATE UNIQUE INDEX "payment_purchase_id_key" ON "payment" ("purchase_id");

-- Who has signed the charter of a credit, and since when an operator lets them sell it back.
CREATE TABLE "signatory" (
  "asset_code" TEXT NOT NULL REFERENCES "asset" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT,
  "holder_id" TEXT NOT NULL REFERENCES "holder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "charter" TEXT NOT NULL,
  "signed_by_id" TEXT REFERENCES "member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "signed_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_by_id" TEXT REFERENCES "member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "confirmed_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "signatory_pkey" PRIMARY KEY ("asset_code", "holder_id")
);
CREATE INDEX "signatory_holder_id_idx" ON "signatory" ("holder_id");
CREATE INDEX "signatory_signed_by_id_idx" ON "signatory" ("signed_by_id");
CREATE INDEX "signatory_confirmed_by_id_idx" ON "signatory" ("confirmed_by_id");

-- What is sold back: out of circulation at once, its money set apart until it is paid out or taken back.
CREATE TABLE "sale" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL,
  "asset_code" TEXT NOT NULL,
  "holder_id" TEXT NOT NULL,
  "by_member_id" TEXT REFERENCES "member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "amount_minor" INTEGER NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'asked',
  "paid_by_id" TEXT REFERENCES "member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "settled_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "sale_amount" CHECK ("amount_minor" > 0),
  CONSTRAINT "sale_states" CHECK ("state" IN ('asked', 'paid', 'sent', 'withdrawn')),
  CONSTRAINT "sale_settled" CHECK (("state" = 'asked') = ("settled_at" IS NULL)),
  CONSTRAINT "sale_signatory_fkey" FOREIGN KEY ("asset_code", "holder_id") REFERENCES "signatory" ("asset_code", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "sale_key_key" ON "sale" ("key");
CREATE INDEX "sale_asset_code_holder_id_id_idx" ON "sale" ("asset_code", "holder_id", "id");
CREATE INDEX "sale_asset_code_state_id_idx" ON "sale" ("asset_code", "state", "id");
CREATE INDEX "sale_by_member_id_idx" ON "sale" ("by_member_id");
CREATE INDEX "sale_paid_by_id_idx" ON "sale" ("paid_by_id");

-- Only who has signed and was confirmed sells back, whoever writes it.
CREATE FUNCTION sale_by_signatory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "signatory" WHERE "asset_code" = NEW."asset_code" AND "holder_id" = NEW."holder_id"
    AND "confirmed_at" IS NOT NULL AND "ended_at" IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'who sells % back has signed its charter', NEW."asset_code" USING ERRCODE = 'check_violation', CONSTRAINT = 'sale_by_signatory';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "sale_by_signatory" BEFORE INSERT ON "sale" FOR EACH ROW EXECUTE FUNCTION sale_by_signatory();

-- Places that change a credit for cash and back, out of a stock of their own.
CREATE TABLE "desk" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "asset_code" TEXT NOT NULL REFERENCES "asset" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT,
  "holder_id" TEXT NOT NULL REFERENCES "holder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "place" TEXT NOT NULL,
  "hours" TEXT NOT NULL DEFAULT '',
  "stock_limit_minor" BIGINT NOT NULL,
  "is_open" BOOLEAN NOT NULL DEFAULT true,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "desk_stock" CHECK ("stock_limit_minor" > 0)
);
CREATE UNIQUE INDEX "desk_asset_code_holder_id_key" ON "desk" ("asset_code", "holder_id");
CREATE INDEX "desk_holder_id_idx" ON "desk" ("holder_id");

-- What was changed at a desk. What leaves somebody's account waits for their word.
CREATE TABLE "desk_exchange" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL,
  "desk_id" TEXT NOT NULL REFERENCES "desk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "holder_id" TEXT NOT NULL REFERENCES "holder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "direction" TEXT NOT NULL,
  "amount_minor" INTEGER NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'entered',
  "entered_by_id" TEXT REFERENCES "member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "answered_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "desk_exchange_amount" CHECK ("amount_minor" > 0),
  CONSTRAINT "desk_exchange_directions" CHECK ("direction" IN ('sell', 'buy')),
  CONSTRAINT "desk_exchange_states" CHECK ("state" IN ('entered', 'done', 'refused')),
  CONSTRAINT "desk_exchange_answered" CHECK (("state" = 'entered') = ("answered_at" IS NULL))
);
CREATE UNIQUE INDEX "desk_exchange_key_key" ON "desk_exchange" ("key");
CREATE INDEX "desk_exchange_desk_id_id_idx" ON "desk_exchange" ("desk_id", "id");
CREATE INDEX "desk_exchange_holder_id_state_idx" ON "desk_exchange" ("holder_id", "state");
CREATE INDEX "desk_exchange_entered_by_id_idx" ON "desk_exchange" ("entered_by_id");

-- The stock of a desk is in circulation, and covered, like all of it; it holds no less than nothing and no more than the desk may.
ALTER TABLE "ledger_account" DROP CONSTRAINT "ledger_account_of_credit",
  ADD CONSTRAINT "ledger_account_of_credit" CHECK (("kind" IN ('credit', 'loss', 'common', 'issue', 'desk')) = ("currency" !~ '^[A-Z]{3}$'));
CREATE OR REPLACE FUNCTION credit_account_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE credit "asset"%ROWTYPE;
BEGIN
  SELECT * INTO STRICT credit FROM "asset" WHERE "code" = NEW."currency";
  CASE NEW."kind"
    WHEN 'credit' THEN NEW."min_minor" := credit."floor_minor"; NEW."max_minor" := credit."ceiling_minor";
    WHEN 'common' THEN NEW."min_minor" := credit."common_floor_minor"; NEW."max_minor" := NULL;
    WHEN 'loss' THEN NEW."min_minor" := CASE credit."credit_kind" WHEN 'mutual' THEN NULL ELSE 0 END; NEW."max_minor" := NULL;
    WHEN 'desk' THEN NEW."min_minor" := 0;
      SELECT "stock_limit_minor" INTO STRICT NEW."max_minor" FROM "desk" WHERE "id" = split_part(NEW."code", ':', 2) AND "asset_code" = NEW."currency";
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
  FOR EACH ROW WHEN (NEW."kind" IN ('credit', 'loss', 'common', 'issue', 'desk')) EXECUTE FUNCTION credit_account_limits();

CREATE FUNCTION follow_desk_limit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ledger_account" SET "max_minor" = greatest(NEW."stock_limit_minor", "balance_minor")
    WHERE "code" = 'desk:' || NEW."id" || ':' || NEW."asset_code";
  RETURN NULL;
END $$;
CREATE TRIGGER "desk_limit_followed" AFTER UPDATE OF "stock_limit_minor" ON "desk" FOR EACH ROW EXECUTE FUNCTION follow_desk_limit();
