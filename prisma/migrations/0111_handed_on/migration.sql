-- In a ring each hands their thing over to the next, and says so; that it came is said by who takes it.
ALTER TABLE "holding" ADD COLUMN "handed_on_at" TIMESTAMPTZ(3);
