-- What a credit did on each day on which something moved, kept so that its public page never sums the books. Days are those of the
-- community's clock, which the database does not know: a job fills in the past when it first runs, and until then the page counts for itself.
CREATE TABLE "credit_day" (
  "asset_code" TEXT NOT NULL REFERENCES "asset" ("code") ON DELETE CASCADE ON UPDATE CASCADE,
  "day" DATE NOT NULL,
  "flow_minor" BIGINT NOT NULL,
  "transfers" INTEGER NOT NULL,
  "month_people" INTEGER NOT NULL,
  "supply_minor" BIGINT NOT NULL,
  "categories" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "credit_day_pkey" PRIMARY KEY ("asset_code", "day"),
  CONSTRAINT "credit_day_sums" CHECK ("flow_minor" >= 0 AND "transfers" >= 0 AND "month_people" >= 0 AND "supply_minor" >= 0)
);
-- Up to which day they are kept, and what was counted then that no day can be added up to.
CREATE TABLE "credit_summary" (
  "asset_code" TEXT NOT NULL PRIMARY KEY REFERENCES "asset" ("code") ON DELETE CASCADE ON UPDATE CASCADE,
  "last_day" DATE NOT NULL,
  "near_limit" INTEGER NOT NULL,
  "category_people" JSONB NOT NULL DEFAULT '{}',
  "kept_at" TIMESTAMPTZ(3) NOT NULL
);
