-- What is earned belongs to a holder: a member, or a circle. Each has one account at Stripe that its earnings go to.
CREATE TABLE "payout_account" (
  "holder_id" TEXT NOT NULL,
  "stripe_account_id" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "payout_account_pkey" PRIMARY KEY ("holder_id"),
  CONSTRAINT "payout_account_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "payout_account_stripe_account_id_key" ON "payout_account" ("stripe_account_id");
INSERT INTO "payout_account" ("holder_id", "stripe_account_id")
SELECT "id", "stripe_account_id" FROM "member" WHERE "stripe_account_id" IS NOT NULL;
ALTER TABLE "member" DROP COLUMN "stripe_account_id";

-- Their accounts in the books, and how those are called: by the holder, whichever of the two it is.
ALTER TABLE "ledger_account" RENAME COLUMN "member_id" TO "holder_id";
ALTER INDEX "ledger_account_member_id_idx" RENAME TO "ledger_account_holder_id_idx";
ALTER TABLE "ledger_account" DROP CONSTRAINT "ledger_account_member_id_fkey";
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE SET NULL ON UPDATE CASCADE;
UPDATE "ledger_account" SET "code" = 'holder:' || substr("code", length('member:') + 1) WHERE "code" LIKE 'member:%';
