-- Tables, keys and plain indexes as Prisma writes them from prisma/schema. What it has no words for stands first and last.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Words are unaccented, then stemmed, in both languages of the house.
CREATE TEXT SEARCH CONFIGURATION mitoyen_fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION mitoyen_fr
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION mitoyen_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION mitoyen_en
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- CreateTable
CREATE TABLE "booking" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "options" JSONB NOT NULL DEFAULT '{}',
    "quote" JSONB NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "deposit_minor" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "cancellation" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ(3),
    "due_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" TEXT,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_event" (
    "id" TEXT NOT NULL,
    "booking_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "by_role" TEXT NOT NULL,
    "by_member_id" TEXT,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_report" (
    "id" TEXT NOT NULL,
    "booking_id" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "checklist" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handover_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_photo" (
    "report_id" TEXT NOT NULL,
    "picture_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "handover_photo_pkey" PRIMARY KEY ("report_id","picture_id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" TEXT NOT NULL,
    "booking_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "conversation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("conversation_id","member_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "member_id" TEXT,
    "currency" TEXT NOT NULL,
    "min_minor" BIGINT,
    "max_minor" BIGINT,
    "balance_minor" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "booking_id" TEXT,
    "source" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "id" TEXT NOT NULL,
    "transfer_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing" (
    "id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "rules" TEXT NOT NULL DEFAULT '',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "rates" JSONB NOT NULL DEFAULT '[]',
    "fees" JSONB NOT NULL DEFAULT '[]',
    "deposit_minor" INTEGER NOT NULL DEFAULT 0,
    "price_minor" INTEGER NOT NULL DEFAULT 0,
    "approval" TEXT NOT NULL DEFAULT 'request',
    "cancellation" TEXT NOT NULL DEFAULT 'moderate',
    "notice_hours" INTEGER NOT NULL DEFAULT 0,
    "min_length" INTEGER,
    "max_length" INTEGER,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "address" TEXT NOT NULL DEFAULT '',
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "public_lat" DOUBLE PRECISION,
    "public_lng" DOUBLE PRECISION,
    "area" TEXT NOT NULL DEFAULT '',
    "steps_done" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "loc" point GENERATED ALWAYS AS (
      point(6378137 * radians("public_lng"), 6378137 * ln(tan(pi() / 4 + radians("public_lat") / 2)))
    ) STORED,
    "tsv" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('mitoyen_fr', "title") || to_tsvector('mitoyen_en', "title"), 'A') ||
      setweight(to_tsvector('mitoyen_fr', "description") || to_tsvector('mitoyen_en', "description"), 'B')
    ) STORED,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_event" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "by_member_id" TEXT,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "during" tstzrange NOT NULL,
    "kind" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "booking_id" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_photo" (
    "listing_id" TEXT NOT NULL,
    "picture_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "listing_photo_pkey" PRIMARY KEY ("listing_id","picture_id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "password_hash" TEXT,
    "name" TEXT NOT NULL,
    "handle" CITEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "picture_id" TEXT,
    "home_area" TEXT NOT NULL DEFAULT '',
    "home_lat" DOUBLE PRECISION,
    "home_lng" DOUBLE PRECISION,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "role" TEXT NOT NULL DEFAULT 'member',
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "stripe_customer_id" TEXT,
    "stripe_account_id" TEXT,
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "secret_link" (
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "secret_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ended_session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ended_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" TEXT NOT NULL,
    "booking_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "amount_minor" INTEGER NOT NULL,
    "provider_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "checkout_id" TEXT,
    "checkout_url" TEXT,
    "checkout_expires_at" TIMESTAMPTZ(3),
    "intent_id" TEXT,
    "customer_id" TEXT,
    "payment_method_id" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "refunded_minor" INTEGER NOT NULL DEFAULT 0,
    "paid_out_minor" INTEGER NOT NULL DEFAULT 0,
    "paid_out_at" TIMESTAMPTZ(3),
    "deposit_minor" INTEGER NOT NULL DEFAULT 0,
    "deposit_state" TEXT NOT NULL DEFAULT 'none',
    "hold_id" TEXT,
    "hold_expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "member_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("member_id","key")
);

-- CreateTable
CREATE TABLE "picture" (
    "id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL,
    "booking_id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "author_role" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ended_session_expires_at_idx" ON "ended_session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "booking_request_key_key" ON "booking"("request_key");

-- CreateIndex
CREATE INDEX "booking_customer_id_created_at_id_idx" ON "booking"("customer_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "booking_provider_id_created_at_id_idx" ON "booking"("provider_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "booking_listing_id_starts_at_idx" ON "booking"("listing_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "booking_event_booking_id_sequence_key" ON "booking_event"("booking_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "handover_report_booking_id_phase_member_id_key" ON "handover_report"("booking_id", "phase", "member_id");

-- CreateIndex
CREATE INDEX "handover_photo_picture_id_idx" ON "handover_photo"("picture_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_booking_id_key" ON "conversation"("booking_id");

-- CreateIndex
CREATE INDEX "participant_member_id_idx" ON "participant"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_key_key" ON "message"("key");

-- CreateIndex
CREATE INDEX "message_conversation_id_created_at_id_idx" ON "message"("conversation_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_code_key" ON "ledger_account"("code");

-- CreateIndex
CREATE INDEX "ledger_account_member_id_idx" ON "ledger_account"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_key_key" ON "transfer"("key");

-- CreateIndex
CREATE INDEX "transfer_booking_id_idx" ON "transfer"("booking_id");

-- CreateIndex
CREATE INDEX "transfer_source_idx" ON "transfer"("source");

-- CreateIndex
CREATE INDEX "posting_transfer_id_idx" ON "posting"("transfer_id");

-- CreateIndex
CREATE INDEX "posting_account_id_id_idx" ON "posting"("account_id", "id");

-- CreateIndex
CREATE INDEX "listing_owner_id_created_at_id_idx" ON "listing"("owner_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "unit_listing_id_idx" ON "unit"("listing_id");

-- CreateIndex
CREATE INDEX "listing_event_listing_id_at_idx" ON "listing_event"("listing_id", "at");

-- CreateIndex
CREATE INDEX "claim_booking_id_idx" ON "claim"("booking_id");

-- CreateIndex
CREATE INDEX "listing_photo_picture_id_idx" ON "listing_photo"("picture_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "member_handle_key" ON "member"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "member_stripe_customer_id_key" ON "member"("stripe_customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_stripe_account_id_key" ON "member"("stripe_account_id");

-- CreateIndex
CREATE INDEX "identity_member_id_idx" ON "identity"("member_id");

-- CreateIndex
CREATE INDEX "secret_link_member_id_purpose_idx" ON "secret_link"("member_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_member_id_created_at_idx" ON "api_token"("member_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_key" ON "notice"("key");

-- CreateIndex
CREATE INDEX "notice_member_id_created_at_id_idx" ON "notice"("member_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");

-- CreateIndex
CREATE INDEX "mail_created_at_id_idx" ON "mail"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "payment_booking_id_key" ON "payment"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_checkout_id_key" ON "payment"("checkout_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_intent_id_key" ON "payment"("intent_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_hold_id_key" ON "payment"("hold_id");

-- CreateIndex
CREATE INDEX "webhook_event_received_at_idx" ON "webhook_event"("received_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "picture_owner_id_idx" ON "picture"("owner_id");

-- CreateIndex
CREATE INDEX "review_subject_id_revealed_at_id_idx" ON "review"("subject_id", "revealed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "review_listing_id_revealed_at_id_idx" ON "review"("listing_id", "revealed_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "review_booking_id_author_id_key" ON "review"("booking_id", "author_id");

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_event" ADD CONSTRAINT "booking_event_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_event" ADD CONSTRAINT "booking_event_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_report" ADD CONSTRAINT "handover_report_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_report" ADD CONSTRAINT "handover_report_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_photo" ADD CONSTRAINT "handover_photo_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "handover_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_photo" ADD CONSTRAINT "handover_photo_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_transfer_id_fkey" FOREIGN KEY ("transfer_id") REFERENCES "transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_event" ADD CONSTRAINT "listing_event_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_event" ADD CONSTRAINT "listing_event_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_photo" ADD CONSTRAINT "listing_photo_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_photo" ADD CONSTRAINT "listing_photo_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secret_link" ADD CONSTRAINT "secret_link_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Promise 1: no unit is held twice.
ALTER TABLE "claim" ADD CONSTRAINT "claim_no_overlap"
  EXCLUDE USING gist ("unit_id" WITH =, "during" WITH &&) WHERE ("is_active");
ALTER TABLE "claim" ADD CONSTRAINT "claim_not_empty" CHECK (NOT isempty("during"));
CREATE UNIQUE INDEX "claim_once_a_booking" ON "claim" ("booking_id", "unit_id") WHERE "booking_id" IS NOT NULL;

-- Search: near, near and cheapest, near and words, newest (figures: docs/performance.md).
CREATE INDEX "listing_near" ON "listing" USING gist ("loc") WHERE "state" = 'published';
CREATE INDEX "listing_near_price" ON "listing" USING gist ("loc", "price_minor") WHERE "state" = 'published';
CREATE INDEX "listing_near_words" ON "listing" USING gist ("loc", "tsv" tsvector_ops (siglen = 512)) WHERE "state" = 'published';
CREATE INDEX "listing_cheapest" ON "listing" ("price_minor", "id") WHERE "state" = 'published';
CREATE INDEX "listing_newest" ON "listing" ("published_at" DESC, "id" DESC) WHERE "state" = 'published';
CREATE INDEX "listing_newest_of_type" ON "listing" ("type", "published_at" DESC, "id" DESC) WHERE "state" = 'published';

-- Bookings whose next step fires by itself.
CREATE INDEX "booking_due" ON "booking" ("due_at") WHERE "due_at" IS NOT NULL;
ALTER TABLE "booking" ADD CONSTRAINT "booking_in_order" CHECK ("starts_at" < "ends_at");
ALTER TABLE "booking" ADD CONSTRAINT "booking_two_people" CHECK ("customer_id" <> "provider_id");
ALTER TABLE "booking" ADD CONSTRAINT "booking_amounts" CHECK ("total_minor" >= 0 AND "deposit_minor" >= 0 AND "quantity" > 0);
CREATE INDEX "booking_event_undelivered" ON "booking_event" ("at") WHERE "delivered_at" IS NULL;
ALTER TABLE "review" ADD CONSTRAINT "review_rating" CHECK ("rating" BETWEEN 1 AND 5);
ALTER TABLE "payment" ADD CONSTRAINT "payment_not_more_than_paid"
  CHECK ("amount_minor" >= 0 AND "refunded_minor" BETWEEN 0 AND "amount_minor" AND "paid_out_minor" BETWEEN 0 AND "amount_minor" - "refunded_minor");

-- Promise 5: history is only ever appended to: an event may be marked delivered, nothing more.
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'booking_event'
     AND to_jsonb(NEW) - 'delivered_at' - 'by_member_id' = to_jsonb(OLD) - 'delivered_at' - 'by_member_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is kept as it was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "booking_event_kept" BEFORE UPDATE OR DELETE ON "booking_event" FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER "posting_kept" BEFORE UPDATE OR DELETE ON "posting" FOR EACH ROW EXECUTE FUNCTION keep_history();

-- Promise 3: books balance. The balance of an account follows its postings and stays inside its limits …
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_limits"
  CHECK (("min_minor" IS NULL OR "balance_minor" >= "min_minor") AND ("max_minor" IS NULL OR "balance_minor" <= "max_minor"));
CREATE FUNCTION post_to_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ledger_account" SET "balance_minor" = "balance_minor" + NEW."amount_minor"
    WHERE "id" = NEW."account_id" AND "currency" = NEW."currency";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'posting in % does not fit its account', NEW."currency" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "posting_moves_balance" AFTER INSERT ON "posting" FOR EACH ROW EXECUTE FUNCTION post_to_account();

-- … and each transfer sums to zero in each currency when its transaction ends.
CREATE FUNCTION transfer_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "posting" WHERE "transfer_id" = NEW."transfer_id" GROUP BY "currency" HAVING sum("amount_minor") <> 0) THEN
    RAISE EXCEPTION 'transfer % does not balance', NEW."transfer_id" USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_balances';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "transfer_balances" AFTER INSERT ON "posting"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION transfer_balances();

-- The count of unread notices stands on every page.
CREATE INDEX "notice_unread" ON "notice" ("member_id") WHERE "read_at" IS NULL;

-- Rate limits, in the shape that rate-limiter-flexible expects.
CREATE TABLE "rate_limit" (
  "key" varchar(255) PRIMARY KEY,
  "points" integer NOT NULL DEFAULT 0,
  "expire" bigint
);
