-- `18V` is `18 V`, and `10m²` is `10 m²`: a number ends where letters begin, in what is written and in what is searched for.
CREATE OR REPLACE FUNCTION search_text(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
  regexp_replace(regexp_replace(regexp_replace(public.plain_text($1),
    '(^| )([0-9]+)([a-z]+[0-9]?)(?= |$)', '\1\2 \3', 'g'),
    '(^| )(?!(?:nous|vous)(?: |$))([a-z]*[a-z]{2}[aou])s(?= |$)', '\1\2', 'g'),
    '(^| )s(?:ain)?t(e?)(?= |$)', '\1saint\2', 'g');

-- What was made of texts before is made anew, and the indexes with it (the others of `tsv` in 0410).
ALTER TABLE "listing" DROP COLUMN "tsv";
ALTER TABLE "listing" ADD COLUMN "tsv" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('mitoyen_fr', public.search_text("title")) || to_tsvector('mitoyen_en', public.search_text("title")), 'A') ||
  setweight(to_tsvector('mitoyen_fr', public.search_text("description")) || to_tsvector('mitoyen_en', public.search_text("description")), 'B')
) STORED;
CREATE INDEX "listing_words" ON "listing" USING gin ("tsv") WITH (fastupdate = off) WHERE "state" = 'published';
CREATE INDEX "listing_title_words" ON "listing" USING gin (ts_filter("tsv", '{a}')) WITH (fastupdate = off) WHERE "state" = 'published';

ALTER TABLE "campaign" DROP COLUMN "found_by";
ALTER TABLE "campaign" ADD COLUMN "found_by" TEXT GENERATED ALWAYS AS (
  public.search_text("title" || ' ' || "summary" || ' ' || "area")
) STORED;

-- Counted anew by the next job.
DELETE FROM "listing_word";
