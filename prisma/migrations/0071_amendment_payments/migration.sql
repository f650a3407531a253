-- What is to be paid for an amendment, once both agree to it: a payment of its own.
ALTER TABLE "amendment" ADD COLUMN "payment_id" TEXT,
  ADD CONSTRAINT "amendment_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "amendment_payment_id_key" ON "amendment" ("payment_id");
