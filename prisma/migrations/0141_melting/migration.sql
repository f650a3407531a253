-- How far the melting of a credit has come for each day on which it melts: after which account, and whether all of them are done.
CREATE TABLE "credit_melt" (
  "asset_code" TEXT NOT NULL,
  "due_on" DATE NOT NULL,
  "after_code" TEXT NOT NULL DEFAULT '',
  "done_at" TIMESTAMPTZ(3),
  CONSTRAINT "credit_melt_pkey" PRIMARY KEY ("asset_code", "due_on"),
  CONSTRAINT "credit_melt_asset_code_fkey" FOREIGN KEY ("asset_code") REFERENCES "asset"("code") ON DELETE CASCADE ON UPDATE CASCADE
);
