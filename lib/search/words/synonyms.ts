import 'server-only';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Stems } from './query';

const { sql } = Prisma;

/** Texts with their stems, and keys that are the same for every form of the same words; null: nothing but empty words. */
export type Stemmed = { stems: Stems; keyFr: string | null; keyEn: string | null };

const places = (config: Prisma.Sql, text: Prisma.Sql): Prisma.Sql => sql`
  (SELECT coalesce(json_agg(json_build_array(lexeme, positions[1]) ORDER BY positions[1]), '[]')
   FROM unnest(to_tsvector(${config}, ${text})))`;

/** The columns of `Stemmed`, of a text that is in the letters of the search. */
export const stemmedSql = (text: Prisma.Sql): Prisma.Sql => sql`
  json_build_object('fr', ${places(sql`'mitoyen_fr'`, text)}, 'en', ${places(sql`'mitoyen_en'`, text)}) AS stems,
  nullif(to_tsvector('mitoyen_fr', ${text})::text, '') AS "keyFr", nullif(to_tsvector('mitoyen_en', ${text})::text, '') AS "keyEn"`;

/** A term of ours, in how many listings it is at most, and its own words in plain letters. */
export type Term = Stemmed & { term: string; plain: string; listings: number; titles: number };

export type Synonyms = {
  /** What stands for the same thing as something that was typed. */
  of: (typed: Pick<Stemmed, 'keyFr' | 'keyEn'>) => Term[];
  /** Every word of our terms: what people may have meant who mistyped it. */
  words: readonly Term[];
};

const reckoned = sql`
  (SELECT coalesce(sum(w.listings), 0)::int AS listings FROM listing_word w
   WHERE w.stem_fr = (tsvector_to_array(to_tsvector('mitoyen_fr', p.plain)))[1] OR w.stem_en = (tsvector_to_array(to_tsvector('mitoyen_en', p.plain)))[1])`;

type Row = Term & { other: string };

const read = async (): Promise<Synonyms> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.term, t.other, p.plain, n.listings, n.listings AS titles, ${stemmedSql(sql`p.plain`)}
    FROM (SELECT one AS term, other FROM synonym UNION ALL SELECT other, one FROM synonym) t
    CROSS JOIN LATERAL (SELECT public.search_text(t.term) AS plain OFFSET 0) p
    CROSS JOIN LATERAL ${reckoned} n`;
  const byTerm = new Map(rows.map((row) => [row.term, row]));
  const byKey = new Map<string, Set<Term>>();
  for (const { keyFr, keyEn, other } of rows) {
    const meant = byTerm.get(other);
    for (const key of [keyFr && `fr ${keyFr}`, keyEn && `en ${keyEn}`]) {
      if (key && meant) byKey.set(key, (byKey.get(key) ?? new Set()).add(meant));
    }
  }
  return {
    of: ({ keyFr, keyEn }) => [
      ...new Set([...(byKey.get(`fr ${keyFr}`) ?? []), ...(byKey.get(`en ${keyEn}`) ?? [])]),
    ],
    words: [...byTerm.values()].flatMap((term) =>
      term.plain.includes(' ')
        ? term.plain.split(' ').map((plain) => ({ ...term, term: plain, plain }))
        : [term],
    ),
  };
};

const keepMs = 60_000;
let kept: { at: number; synonyms: Promise<Synonyms> } | undefined;

/** The community's synonyms; what is changed is seen by every process within a minute. */
export const synonyms = (): Promise<Synonyms> => {
  if (kept && Date.now() - kept.at < keepMs) return kept.synonyms;
  const reading = { at: Date.now(), synonyms: read() };
  reading.synonyms.catch(() => {
    if (kept === reading) kept = undefined;
  });
  kept = reading;
  return reading.synonyms;
};

/** Whoever changed them, or counted words anew, reads them again. */
export const forgetSynonyms = (): void => {
  kept = undefined;
};
