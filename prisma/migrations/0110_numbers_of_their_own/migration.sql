-- A draw without anything from outside: each who takes part has two numbers of their own, of which only the digests are kept until
-- they show them. The public value stays named, for when that fails.
ALTER TABLE "draw"
  ADD COLUMN "way" TEXT NOT NULL DEFAULT 'value',
  ADD COLUMN "reveal_until" TIMESTAMPTZ(3),
  ADD COLUMN "repeat_until" TIMESTAMPTZ(3),
  ADD CONSTRAINT "draw_ways" CHECK ("way" IN ('value', 'numbers')),
  ADD CONSTRAINT "draw_reveals" CHECK (("way" = 'numbers') = ("reveal_until" IS NOT NULL)
    AND ("reveal_until" IS NULL) = ("repeat_until" IS NULL)
    AND ("reveal_until" IS NULL OR "reveal_until" > "closes_at" AND "repeat_until" > "reveal_until" AND "value_at" > "repeat_until")),
  DROP CONSTRAINT "draw_states",
  ADD CONSTRAINT "draw_states" CHECK ("state" IN
    ('open', 'unasked', 'revealing', 'repeating', 'sealed', 'drawn', 'finished', 'called_off')),
  DROP CONSTRAINT "draw_sealed",
  ADD CONSTRAINT "draw_sealed" CHECK (
    "state" NOT IN ('revealing', 'repeating', 'sealed', 'drawn', 'finished') OR "seal" IS NOT NULL);

-- A number is one that was sealed before, or it is not there: the database digests it itself.
ALTER TABLE "draw_entry"
  ADD COLUMN "commitment" TEXT,
  ADD COLUMN "commitment_again" TEXT,
  ADD COLUMN "number" TEXT,
  ADD COLUMN "number_again" TEXT,
  ADD COLUMN "is_out" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT "draw_entry_commitments" CHECK (("commitment" IS NULL) = ("commitment_again" IS NULL)
    AND "commitment" ~ '^[0-9a-f]{64}$' AND "commitment_again" ~ '^[0-9a-f]{64}$' AND "commitment" <> "commitment_again"),
  ADD CONSTRAINT "draw_entry_number" CHECK (
    "number" IS NULL OR "commitment" IS NOT NULL AND encode(sha256(convert_to("number", 'UTF8')), 'hex') = "commitment"),
  ADD CONSTRAINT "draw_entry_number_again" CHECK ("number_again" IS NULL
    OR "commitment_again" IS NOT NULL AND encode(sha256(convert_to("number_again", 'UTF8')), 'hex') = "commitment_again");
CREATE UNIQUE INDEX "draw_entry_commitment" ON "draw_entry" ("draw_id", "commitment");
CREATE UNIQUE INDEX "draw_entry_commitment_again" ON "draw_entry" ("draw_id", "commitment_again");

CREATE OR REPLACE FUNCTION draw_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.seal IS NOT NULL AND (OLD.seal, OLD.sealed_at, OLD.closes_at, OLD.source, OLD.value_at, OLD.way, OLD.reveal_until, OLD.repeat_until)
      IS DISTINCT FROM (NEW.seal, NEW.sealed_at, NEW.closes_at, NEW.source, NEW.value_at, NEW.way, NEW.reveal_until, NEW.repeat_until)
    OR OLD.value IS NOT NULL AND OLD.value IS DISTINCT FROM NEW.value THEN
    RAISE EXCEPTION 'a draw that is sealed stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- What was sealed stands with the code; a number that was shown stands; who is out stays out.
CREATE OR REPLACE FUNCTION draw_entry_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF (SELECT seal IS NOT NULL FROM draw WHERE id = NEW.draw_id) THEN
      RAISE EXCEPTION 'a draw that is sealed takes nobody in' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD.code IS NOT NULL AND OLD.code IS DISTINCT FROM NEW.code OR OLD.rank IS NOT NULL AND OLD.rank IS DISTINCT FROM NEW.rank THEN
    RAISE EXCEPTION 'a code and its rank stand' USING ERRCODE = 'check_violation';
  ELSIF OLD.code IS NOT NULL
      AND (OLD.commitment, OLD.commitment_again) IS DISTINCT FROM (NEW.commitment, NEW.commitment_again)
    OR OLD.code IS NULL AND (NEW.number IS NOT NULL OR NEW.number_again IS NOT NULL)
    OR OLD.number IS NOT NULL AND OLD.number IS DISTINCT FROM NEW.number
    OR OLD.number_again IS NOT NULL AND OLD.number_again IS DISTINCT FROM NEW.number_again
    OR OLD.is_out AND NOT NEW.is_out THEN
    RAISE EXCEPTION 'a sealed number stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
