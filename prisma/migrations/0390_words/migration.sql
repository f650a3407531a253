-- What a search may come upon, known before it begins: the words that listings have, and how many have each.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Words as people wrote them, neither stemmed nor left out; what the parser takes for one of several parts comes as its parts.
CREATE TEXT SEARCH CONFIGURATION mitoyen_said (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION mitoyen_said DROP MAPPING FOR hword, asciihword, numhword;

-- A job counts them (lib/search/words/count.ts). What it has not seen yet, search finds in the listings themselves.
CREATE TABLE "listing_word" (
    -- In plain letters, as `search_text` has them.
    "word" TEXT NOT NULL,
    -- In how many listings that can be found, in how many of their titles, in how many that everyone may see.
    "listings" INTEGER NOT NULL,
    "titles" INTEGER NOT NULL,
    "shown" INTEGER NOT NULL,
    -- As most write it, accents and all.
    "spelling" TEXT NOT NULL,
    -- What stands for it in `listing.tsv`; null where the language leaves it out.
    "stem_fr" TEXT GENERATED ALWAYS AS ((tsvector_to_array(to_tsvector('mitoyen_fr', "word")))[1]) STORED,
    "stem_en" TEXT GENERATED ALWAYS AS ((tsvector_to_array(to_tsvector('mitoyen_en', "word")))[1]) STORED,
    CONSTRAINT "listing_word_pkey" PRIMARY KEY ("word"),
    CONSTRAINT "listing_word_counts" CHECK ("listings" > 0 AND "titles" BETWEEN 0 AND "listings" AND "shown" BETWEEN 0 AND "listings")
);
-- Unfinished words; mistakes, in long words and in short ones; all forms of one word.
CREATE INDEX "listing_word_begins" ON "listing_word" ("word" text_pattern_ops) INCLUDE ("listings");
CREATE INDEX "listing_word_like" ON "listing_word" USING gin ("word" gin_trgm_ops);
CREATE INDEX "listing_word_initial" ON "listing_word" (left("word", 1), "listings" DESC);
CREATE INDEX "listing_word_stem_fr" ON "listing_word" ("stem_fr") INCLUDE ("listings", "titles");
CREATE INDEX "listing_word_stem_en" ON "listing_word" ("stem_en") INCLUDE ("listings", "titles");

-- Words for the same thing, each way; the community's own. A term may be several words.
CREATE TABLE "synonym" (
    "id" TEXT NOT NULL,
    "one" TEXT NOT NULL,
    "other" TEXT NOT NULL,
    CONSTRAINT "synonym_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "synonym_terms" CHECK (char_length(btrim("one")) BETWEEN 1 AND 60 AND char_length(btrim("other")) BETWEEN 1 AND 60 AND "one" <> "other")
);
CREATE UNIQUE INDEX "synonym_one_other_key" ON "synonym" ("one", "other");

-- Rare words are looked up, frequent ones walked along (`listing_near_words`). Without a list of what is to be put in later,
-- which every search would have to read.
CREATE INDEX "listing_words" ON "listing" USING gin ("tsv") WITH (fastupdate = off) WHERE "state" = 'published';
CREATE INDEX "listing_title_words" ON "listing" USING gin (ts_filter("tsv", '{a}')) WITH (fastupdate = off) WHERE "state" = 'published';
-- One type, the nearest first.
CREATE INDEX "listing_type_near" ON "listing" USING gist ("type", "loc") WHERE "state" = 'published';
