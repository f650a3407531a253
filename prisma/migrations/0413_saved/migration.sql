-- What members come back to: listings in lists of their own, and searches that the site repeats for them.
CREATE TABLE "saved_list" (
  "id" TEXT NOT NULL,
  "member_id" TEXT NOT NULL,
  "name" TEXT NOT NULL DEFAULT '',
  "is_shared" BOOLEAN NOT NULL DEFAULT false,
  "link_version" INTEGER NOT NULL DEFAULT 0,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "saved_list_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "saved_list_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "saved_list_member_id_name_key" ON "saved_list"("member_id", "name");

CREATE TABLE "saved_listing" (
  "list_id" TEXT NOT NULL,
  "listing_id" TEXT NOT NULL,
  "member_id" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- In one list of each member.
  CONSTRAINT "saved_listing_pkey" PRIMARY KEY ("member_id", "listing_id"),
  CONSTRAINT "saved_listing_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "saved_list"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "saved_listing_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "saved_listing_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "saved_listing_list_id_created_at_idx" ON "saved_listing"("list_id", "created_at" DESC);
CREATE INDEX "saved_listing_listing_id_idx" ON "saved_listing"("listing_id");

CREATE TABLE "saved_search" (
  "id" TEXT NOT NULL,
  "member_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "query" JSONB NOT NULL,
  "pace" TEXT NOT NULL,
  "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "tell_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "saved_search_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "saved_search_pace" CHECK ("pace" IN ('soon', 'daily', 'weekly', 'never')),
  CONSTRAINT "saved_search_told" CHECK (("pace" = 'never') = ("tell_at" IS NULL)),
  CONSTRAINT "saved_search_address" CHECK (length("address") <= 2000)
);
CREATE UNIQUE INDEX "saved_search_member_id_address_key" ON "saved_search"("member_id", "address");
CREATE INDEX "saved_search_tell_at_idx" ON "saved_search"("tell_at");

-- Where the mail's reader, or their mail program for them, says that they want no more of its kind.
ALTER TABLE "mail" ADD COLUMN "unsubscribe" TEXT;
