-- Campaigns: first what Prisma writes from prisma/schema, then what it has no words for.

-- CreateTable
CREATE TABLE "campaign" (
    "id" TEXT NOT NULL,
    "lead_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "theme" TEXT NOT NULL DEFAULT '',
    "mode" TEXT NOT NULL DEFAULT 'all_or_nothing',
    "goal_kind" TEXT NOT NULL DEFAULT 'money',
    "minimum" INTEGER NOT NULL DEFAULT 0,
    "optimum" INTEGER,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "days" INTEGER NOT NULL DEFAULT 40,
    "second_days" INTEGER NOT NULL DEFAULT 0,
    "budget" JSONB NOT NULL DEFAULT '[]',
    "team" JSONB NOT NULL DEFAULT '[]',
    "risks" TEXT NOT NULL DEFAULT '',
    "calendar" JSONB NOT NULL DEFAULT '[]',
    "faq" JSONB NOT NULL DEFAULT '[]',
    "video_url" TEXT NOT NULL DEFAULT '',
    "area" TEXT NOT NULL DEFAULT '',
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "steps_done" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "preview_key" TEXT NOT NULL,
    "launch_at" TIMESTAMPTZ(3),
    "launched_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "raised_minor" INTEGER NOT NULL DEFAULT 0,
    "matched_minor" INTEGER NOT NULL DEFAULT 0,
    "backers" INTEGER NOT NULL DEFAULT 0,
    "preorders" INTEGER NOT NULL DEFAULT 0,
    "collected_minor" INTEGER NOT NULL DEFAULT 0,
    "paid_out_minor" INTEGER NOT NULL DEFAULT 0,
    "at_deadline" JSONB,
    "report" TEXT NOT NULL DEFAULT '',
    "reported_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_event" (
    "id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "by_role" TEXT NOT NULL,
    "by_member_id" TEXT,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_photo" (
    "campaign_id" TEXT NOT NULL,
    "picture_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "campaign_photo_pkey" PRIMARY KEY ("campaign_id","picture_id")
);

-- CreateTable
CREATE TABLE "reward" (
    "id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'reward',
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "price_minor" INTEGER NOT NULL,
    "stock" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "available_until" TIMESTAMPTZ(3),
    "delivery_month" TEXT NOT NULL DEFAULT '',
    "shipping" JSONB NOT NULL DEFAULT '[]',
    "choices" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "member_id" TEXT,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "guest_key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'started',
    "source" TEXT NOT NULL DEFAULT 'card',
    "amount_minor" INTEGER NOT NULL,
    "units" INTEGER NOT NULL DEFAULT 0,
    "shipping_minor" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "shows_name" BOOLEAN NOT NULL DEFAULT true,
    "shows_amount" BOOLEAN NOT NULL DEFAULT true,
    "word" TEXT NOT NULL DEFAULT '',
    "district" TEXT NOT NULL DEFAULT '',
    "shipping_country" TEXT,
    "address" JSONB,
    "counts" BOOLEAN NOT NULL DEFAULT false,
    "checkout_id" TEXT,
    "checkout_url" TEXT,
    "setup_id" TEXT,
    "customer_id" TEXT,
    "payment_method_id" TEXT,
    "card_expires" TEXT,
    "intent_id" TEXT,
    "charge_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "last_refusal" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "fulfilment" TEXT NOT NULL DEFAULT 'waiting',
    "tracking" TEXT NOT NULL DEFAULT '',
    "request_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_line" (
    "id" TEXT NOT NULL,
    "pledge_id" TEXT NOT NULL,
    "reward_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "amount_minor" INTEGER NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "pledge_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_event" (
    "id" TEXT NOT NULL,
    "pledge_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "by_role" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "pledge_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_fund" (
    "id" TEXT NOT NULL,
    "member_id" TEXT,
    "partner" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "pot_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "given_minor" INTEGER NOT NULL DEFAULT 0,
    "factor" INTEGER NOT NULL DEFAULT 100,
    "per_pledge_minor" INTEGER,
    "per_project_minor" INTEGER,
    "per_person_minor" INTEGER,
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "radius_km" DOUBLE PRECISION,
    "starts_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_fund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match" (
    "id" TEXT NOT NULL,
    "fund_id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "pledge_id" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reserved',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_offer" (
    "id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "word" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'offered',
    "thanks" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "need_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news" (
    "id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'all',
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "request_key" TEXT,

    CONSTRAINT "news_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "body" TEXT NOT NULL,
    "hidden_at" TIMESTAMPTZ(3),
    "request_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_preview_key_key" ON "campaign"("preview_key");

-- CreateIndex
CREATE INDEX "campaign_lead_id_created_at_id_idx" ON "campaign"("lead_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "campaign_state_ends_at_id_idx" ON "campaign"("state", "ends_at", "id");

-- CreateIndex
CREATE INDEX "campaign_event_campaign_id_at_idx" ON "campaign_event"("campaign_id", "at");

-- CreateIndex
CREATE INDEX "campaign_photo_picture_id_idx" ON "campaign_photo"("picture_id");

-- CreateIndex
CREATE INDEX "reward_campaign_id_position_idx" ON "reward"("campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_guest_key_key" ON "pledge"("guest_key");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_checkout_id_key" ON "pledge"("checkout_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_setup_id_key" ON "pledge"("setup_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_intent_id_key" ON "pledge"("intent_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_request_key_key" ON "pledge"("request_key");

-- CreateIndex
CREATE INDEX "pledge_campaign_id_created_at_id_idx" ON "pledge"("campaign_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "pledge_member_id_created_at_id_idx" ON "pledge"("member_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "pledge_line_pledge_id_idx" ON "pledge_line"("pledge_id");

-- CreateIndex
CREATE INDEX "pledge_line_reward_id_idx" ON "pledge_line"("reward_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_event_pledge_id_sequence_key" ON "pledge_event"("pledge_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "match_pledge_id_key" ON "match"("pledge_id");

-- CreateIndex
CREATE INDEX "match_fund_id_created_at_idx" ON "match"("fund_id", "created_at");

-- CreateIndex
CREATE INDEX "match_campaign_id_idx" ON "match"("campaign_id");

-- CreateIndex
CREATE INDEX "need_campaign_id_position_idx" ON "need"("campaign_id", "position");

-- CreateIndex
CREATE INDEX "need_offer_need_id_idx" ON "need_offer"("need_id");

-- CreateIndex
CREATE INDEX "need_offer_member_id_idx" ON "need_offer"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "news_request_key_key" ON "news"("request_key");

-- CreateIndex
CREATE INDEX "news_campaign_id_published_at_id_idx" ON "news"("campaign_id", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "comment_request_key_key" ON "comment"("request_key");

-- CreateIndex
CREATE INDEX "comment_campaign_id_created_at_id_idx" ON "comment"("campaign_id", "created_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_event" ADD CONSTRAINT "campaign_event_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_event" ADD CONSTRAINT "campaign_event_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_photo" ADD CONSTRAINT "campaign_photo_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_photo" ADD CONSTRAINT "campaign_photo_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_line" ADD CONSTRAINT "pledge_line_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_line" ADD CONSTRAINT "pledge_line_reward_id_fkey" FOREIGN KEY ("reward_id") REFERENCES "reward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_event" ADD CONSTRAINT "pledge_event_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_fund" ADD CONSTRAINT "match_fund_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_fund_id_fkey" FOREIGN KEY ("fund_id") REFERENCES "match_fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_offer" ADD CONSTRAINT "need_offer_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_offer" ADD CONSTRAINT "need_offer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news" ADD CONSTRAINT "news_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Promise 2 for rewards: never more than there are. `taken` is what active lines hold (trigger).
ALTER TABLE "reward" ADD CONSTRAINT "reward_not_oversold" CHECK ("taken" >= 0 AND ("stock" IS NULL OR "taken" <= "stock"));
ALTER TABLE "reward" ADD CONSTRAINT "reward_price" CHECK ("price_minor" >= 0);
ALTER TABLE "pledge_line" ADD CONSTRAINT "pledge_line_some" CHECK ("quantity" > 0 AND "amount_minor" >= 0);
CREATE FUNCTION count_rewards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."is_active" THEN
    UPDATE "reward" SET "taken" = "taken" - OLD."quantity" WHERE "id" = OLD."reward_id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."is_active" THEN
    UPDATE "reward" SET "taken" = "taken" + NEW."quantity" WHERE "id" = NEW."reward_id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "pledge_line_counts" AFTER INSERT OR DELETE OR UPDATE OF "is_active", "quantity", "reward_id" ON "pledge_line"
  FOR EACH ROW EXECUTE FUNCTION count_rewards();

-- What a campaign has raised is what its counting pledges promise (trigger): a page needs no sum.
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_amounts" CHECK ("amount_minor" > 0 AND "shipping_minor" BETWEEN 0 AND "amount_minor" AND "units" >= 0);
CREATE FUNCTION count_pledges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."counts" THEN
    UPDATE "campaign" SET "raised_minor" = "raised_minor" - OLD."amount_minor", "backers" = "backers" - 1,
      "preorders" = "preorders" - OLD."units" WHERE "id" = OLD."campaign_id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."counts" THEN
    UPDATE "campaign" SET "raised_minor" = "raised_minor" + NEW."amount_minor", "backers" = "backers" + 1,
      "preorders" = "preorders" + NEW."units" WHERE "id" = NEW."campaign_id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "pledge_counts" AFTER INSERT OR DELETE OR UPDATE OF "counts", "amount_minor", "units" ON "pledge"
  FOR EACH ROW EXECUTE FUNCTION count_pledges();

-- A pot is never overspent: what is reserved and paid of it stays within it.
ALTER TABLE "match_fund" ADD CONSTRAINT "match_fund_not_overspent" CHECK ("given_minor" BETWEEN 0 AND "pot_minor" AND "factor" > 0);
ALTER TABLE "match" ADD CONSTRAINT "match_some" CHECK ("amount_minor" > 0);
CREATE FUNCTION count_matches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Reserved that becomes paid is given all the same: thousands of them need not write to one row.
  IF TG_OP = 'UPDATE' AND OLD."state" <> 'freed' AND NEW."state" <> 'freed'
     AND OLD."amount_minor" = NEW."amount_minor" AND OLD."fund_id" = NEW."fund_id" THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' AND OLD."state" <> 'freed' THEN
    UPDATE "match_fund" SET "given_minor" = "given_minor" - OLD."amount_minor" WHERE "id" = OLD."fund_id";
    UPDATE "campaign" SET "matched_minor" = "matched_minor" - OLD."amount_minor" WHERE "id" = OLD."campaign_id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."state" <> 'freed' THEN
    UPDATE "match_fund" SET "given_minor" = "given_minor" + NEW."amount_minor" WHERE "id" = NEW."fund_id";
    UPDATE "campaign" SET "matched_minor" = "matched_minor" + NEW."amount_minor" WHERE "id" = NEW."campaign_id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "match_counts" AFTER INSERT OR DELETE OR UPDATE OF "state", "amount_minor" ON "match"
  FOR EACH ROW EXECUTE FUNCTION count_matches();

-- Lists: live campaigns by deadline, launch and place; what is due; card charges to try again; undelivered events.
CREATE INDEX "campaign_live" ON "campaign" ("ends_at", "id") WHERE "state" IN ('live', 'extended');
CREATE INDEX "campaign_newest" ON "campaign" ("launched_at" DESC, "id" DESC) WHERE "launched_at" IS NOT NULL;
CREATE INDEX "campaign_due" ON "campaign" ("due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "pledge_due" ON "pledge" ("next_try_at") WHERE "next_try_at" IS NOT NULL;
CREATE INDEX "pledge_in_state" ON "pledge" ("campaign_id", "state", "id");
CREATE INDEX "campaign_event_undelivered" ON "campaign_event" ("at") WHERE "delivered_at" IS NULL;
CREATE INDEX "pledge_event_undelivered" ON "pledge_event" ("at") WHERE "delivered_at" IS NULL;

-- Promise 5 for campaigns and pledges: an event may be marked delivered, nothing more.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'posting'
     AND to_jsonb(NEW) - 'delivered_at' - 'by_member_id' = to_jsonb(OLD) - 'delivered_at' - 'by_member_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is kept as it was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "campaign_event_kept" BEFORE UPDATE OR DELETE ON "campaign_event" FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER "pledge_event_kept" BEFORE UPDATE OR DELETE ON "pledge_event" FOR EACH ROW EXECUTE FUNCTION keep_history();
