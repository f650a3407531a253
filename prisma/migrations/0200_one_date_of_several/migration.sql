-- Of several dates in one agreement, a proposal may be about one: which of them it would put at another time. Null: it is about all.
CREATE UNIQUE INDEX "holding_id_booking_id_key" ON "holding" ("id", "booking_id");
ALTER TABLE "amendment" ADD COLUMN "holding_id" TEXT,
  ADD CONSTRAINT "amendment_holding_id_booking_id_fkey" FOREIGN KEY ("holding_id", "booking_id")
    REFERENCES "holding"("id", "booking_id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "amendment_holding_id_idx" ON "amendment" ("holding_id");
