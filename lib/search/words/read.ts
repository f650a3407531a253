import 'server-only';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { type Piece, readTyped } from '../typed';
import { type Counts, countNow, type Searcher, sum } from './counts';
import { withoutIdle } from './idle';
import { nearestWord } from './mistakes';
import { allOf, anyOf, apartGrams, type Gram, gramsOf, longestTerm, termQuery } from './query';
import { type Stemmed, type Synonyms, stemmedSql, synonyms, type Term } from './synonyms';
import { type SoughtWords, together, type Understood } from './together';

const { sql, join } = Prisma;

/** A word that not everyone may read counts as one that nobody has counted: it is looked for in what this reader may see. */
const open = sql`CASE WHEN shown > 0 THEN listings ELSE 0 END`;
const openTitles = sql`CASE WHEN shown > 0 THEN titles ELSE 0 END`;

const everything: SoughtWords = {
  query: '',
  listings: Number.POSITIVE_INFINITY,
  titles: Number.POSITIVE_INFINITY,
  understood: [],
};

/** Nobody means more words than these; what is typed beyond them is not looked for. */
const mostWords = 12;

/** So many of the likeliest endings stand for a word that may go on. */
const endingsTaken = 30;

/** From so many listings on, a word by itself is enough: what only begins with it is another. */
const enough = 24;

type Known = Stemmed & Counts;
type Ending = Counts & { word: string; fr: string | null; en: string | null };

/** Runs of words with their stems; of single ones also how many listings have any form of them. */
const knownTexts = (texts: readonly string[]): Promise<Known[]> => db.$queryRaw<Known[]>`
  SELECT ${stemmedSql(sql`w.word`)}, coalesce(n.listings, 0)::int AS listings, coalesce(n.titles, 0)::int AS titles
  FROM unnest(${[...texts]}::text[]) WITH ORDINALITY AS t (typed, no)
  CROSS JOIN LATERAL (SELECT public.search_text(t.typed) AS word OFFSET 0) w
  CROSS JOIN LATERAL (SELECT CASE WHEN position(' ' IN w.word) = 0 THEN to_tsvector('mitoyen_fr', w.word) END AS fr,
    CASE WHEN position(' ' IN w.word) = 0 THEN to_tsvector('mitoyen_en', w.word) END AS en OFFSET 0) s
  CROSS JOIN LATERAL (SELECT sum(${open}) AS listings, sum(${openTitles}) AS titles FROM listing_word
    WHERE stem_fr = (tsvector_to_array(s.fr))[1] OR stem_en = (tsvector_to_array(s.en))[1]) n
  ORDER BY t.no`;

/** The likeliest endings of a word that is not finished. */
const endingsOf = (begun: string): Promise<Ending[]> => db.$queryRaw<Ending[]>`
  SELECT word, stem_fr AS fr, stem_en AS en, ${open} AS listings, ${openTitles} AS titles FROM listing_word
  WHERE word LIKE public.search_text(${begun}) || '%' AND word <> public.search_text(${begun})
  ORDER BY listing_word.listings DESC LIMIT ${endingsTaken}`;

const stemQuery = ({ fr, en }: Ending): string =>
  termQuery({ fr: fr === null ? [] : [[fr, 1]], en: en === null ? [] : [[en, 1]] });

type Alike = { word: string; listings: number; shown: boolean; spelling: string };

/** So many of the most frequent words with its first letter are compared with a short one, whose letters say little. */
const compared = 400;

/** The word of a listing, or of ours, that a mistyped one meant. */
const meantBy = async (typed: string, terms: readonly Term[]): Promise<Alike | null> => {
  const alike = await db.$queryRaw<Alike[]>`
    SELECT w.word, w.listings, w.shown >= ${shownFrom} AS shown, w.spelling FROM (
      (SELECT word FROM listing_word WHERE word % ${typed} AND shown > 0 ORDER BY similarity(word, ${typed}) DESC, listings DESC LIMIT 40)
      UNION (SELECT word FROM listing_word WHERE left(word, 1) = left(${typed}, 1) AND shown > 0 ORDER BY listings DESC LIMIT ${compared})
    ) near JOIN listing_word w USING (word)`;
  const ours = terms.map(({ plain, term, listings }) => ({
    word: plain,
    listings,
    shown: true,
    spelling: term,
  }));
  return nearestWord(typed, [...ours, ...alike]);
};

/** A rare word can name a person: only what so many listings say to everyone is shown to anyone. */
export const shownFrom = 3;

/** A word that was typed, or several that are one term, and all that it may stand for. */
type Group = Gram & Counts & { word: string; query: string; begun: string };

/** Words that either language leaves out are looked for only where nothing else was typed. */
const withoutEmpty = (groups: readonly Group[], known: readonly Known[]): Group[] => {
  const isFull = ({ from, length }: Gram): boolean =>
    length > 1 || (known[from]?.keyFr != null && known[from]?.keyEn != null);
  const full = groups.filter(isFull);
  return full.length > 0 ? full : groups.filter(({ query }) => query !== '');
};

const groupsOf = async (
  words: readonly string[],
  mayGoOn: boolean,
  ours: Synonyms,
  longest = longestTerm,
): Promise<Group[]> => {
  const grams = gramsOf(words.length);
  const texts = grams.map(({ from, length }) => words.slice(from, from + length).join(' '));
  // Two words that others write as one: vidéo projecteur.
  const pairs = grams.filter(({ length }) => length === 2);
  const asOne = pairs.map(({ from }) => words.slice(from, from + 2).join(''));
  const last = words.at(-1) ?? '';
  const [read, endings] = await Promise.all([
    knownTexts([...texts, ...asOne]),
    mayGoOn ? endingsOf(last) : [],
  ]);
  const singles = read.slice(grams.length - words.length, grams.length);
  const terms = apartGrams(
    grams.flatMap((gram, index) => {
      if (gram.length > longest) return [];
      const joined = read[grams.length + pairs.indexOf(gram)];
      const isWritten = gram.length === 2 && joined !== undefined && joined.listings > 0;
      const meant = [
        ...(read[index] ? ours.of(read[index]) : []),
        ...(gram.length === 2 && joined ? ours.of(joined) : []),
        ...(isWritten ? [joined] : []),
      ];
      return meant.length > 0 ? [{ ...gram, meant: [...new Set(meant)] }] : [];
    }),
  );
  const groups = words.map((word, from): Group => {
    const own = singles[from];
    const begun = mayGoOn && from === words.length - 1 ? endings : [];
    const counts = own ?? { listings: 0, titles: 0 };
    const all = counts.listings < enough ? sum([counts, ...begun]) : counts;
    const forms = counts.listings < enough ? begun.map(stemQuery) : [];
    return {
      from,
      length: 1,
      word,
      ...all,
      query: own ? anyOf([termQuery(own.stems), ...forms]) : '',
      begun: own && mayGoOn && from === words.length - 1 ? anyOf([termQuery(own.stems, true)]) : '',
    };
  });
  const merged = terms.map(({ from, length, meant }): Group => {
    const typed = groups.slice(from, from + length);
    const least = Math.min(...typed.map(({ listings }) => listings));
    const own = allOf(typed.map(({ query }) => query));
    return {
      from,
      length,
      word: typed.map(({ word }) => word).join(' '),
      ...sum([{ listings: least, titles: least }, ...meant]),
      query: anyOf([typed.length > 1 ? `(${own})` : own, ...meant.map(({ stems }) => termQuery(stems))]),
      begun: '',
    };
  });
  const isTaken = ({ from }: Group) =>
    merged.some((term) => from >= term.from && from < term.from + term.length);
  const apart = [...groups.filter((group) => !isTaken(group)), ...merged];
  return withoutEmpty(
    apart.sort((one, other) => one.from - other.from),
    singles,
  );
};

/** What nobody has counted yet is looked for now, terms of several words too; a word that may go on, with whatever begins so. */
const counted = async (groups: readonly Group[], searcher: Searcher): Promise<Group[]> => {
  const unknown = groups.filter(({ listings, length }) => listings === 0 || length > 1);
  const queries = unknown.map(({ query, begun }) => anyOf([query, begun]));
  const counts = await countNow(queries, searcher);
  return groups.map((group) => {
    const at = unknown.indexOf(group);
    const listings = counts[at] ?? 0;
    return at < 0 ? group : { ...group, query: queries[at] ?? '', listings, titles: listings };
  });
};

const plainWords = async (
  words: readonly string[],
  mayGoOn: boolean,
  searcher: Searcher,
): Promise<SoughtWords> => {
  const ours = await synonyms();
  const understood: Understood[] = [];
  let groups = await counted(await groupsOf(words, mayGoOn, ours), searcher);
  // A term that is nowhere is read word by word.
  if (groups.some(({ listings, length }) => listings === 0 && length > 1))
    groups = await counted(await groupsOf(words, mayGoOn, ours, 1), searcher);
  const wrong = groups.filter(({ listings }) => listings === 0);
  if (wrong.length > 0) {
    const meant = await Promise.all(wrong.map(({ word }) => meantBy(word, ours.words)));
    const instead = new Map(wrong.flatMap(({ from }, index) => (meant[index] ? [[from, meant[index]]] : [])));
    for (const { from, word } of wrong) {
      const other = instead.get(from);
      if (other) understood.push({ kind: 'mistake', typed: word, meant: other.shown ? other.spelling : '' });
    }
    if (instead.size > 0) {
      const mended = words.map((word, from) => instead.get(from)?.word ?? word);
      groups = await counted(await groupsOf(mended, false, ours), searcher);
    }
  }
  const there = groups.filter(({ listings }) => listings > 0);
  if (groups.length === 0) return everything;
  if (there.length === 0)
    return { query: allOf(groups.map(({ query }) => query)), listings: 0, titles: 0, understood };
  for (const { listings, word } of groups)
    if (listings === 0) understood.push({ kind: 'unknown', typed: word, meant: '' });
  const sought = await together(there, searcher);
  return { ...sought, understood: [...understood, ...sought.understood] };
};

const pieceSql = ({ lead, words, tail }: Piece): Prisma.Sql =>
  sql`${lead}::text || public.search_text(${words}) || ${tail}::text`;

/** Phrases, words left out, a choice: meant as they were typed, and made a query by the database. */
const asTyped = async (pieces: readonly Piece[]): Promise<SoughtWords> => {
  const said = join(pieces.map(pieceSql), ' || ');
  const [read] = await db.$queryRaw<{ query: string }[]>`
    SELECT (websearch_to_tsquery('mitoyen_fr', ${said}) || websearch_to_tsquery('mitoyen_en', ${said}))::text AS query`;
  if (!read?.query) return everything;
  const words = pieces
    .flatMap(({ lead, words: some }) => (lead === ' -"' ? [] : some.split(' ')))
    .filter(Boolean);
  const known = words.length > 0 ? await knownTexts(words.slice(0, mostWords)) : [];
  const isChoice = pieces.some(({ lead }) => lead === ' or ');
  const full = known.filter(({ keyFr, keyEn }) => keyFr !== null && keyEn !== null);
  const counts = full.map(({ listings }) => listings);
  const least = counts.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...counts);
  // Words that nobody has counted yet may be there nevertheless.
  const listings = Math.max(1, isChoice ? sum(full).listings : least);
  return { query: read.query, listings, titles: listings, understood: [] };
};

/** What was typed as what the database looks for, before it does; null: there is nothing to look for. */
export const soughtWords = async (typed: string, searcher: Searcher): Promise<SoughtWords | null> => {
  const read = readTyped(typed);
  if (!read) return null;
  const { pieces, unfinished } = read;
  const isPlain = pieces.every(({ lead }) => lead === ' ');
  if (!isPlain) return asTyped(pieces);
  const finished = pieces.flatMap((piece) => piece.words.split(' '));
  const words = withoutIdle([...finished, ...(unfinished === null ? [] : [unfinished])]);
  const mayGoOn = unfinished !== null && words.at(-1) === unfinished && words.length <= mostWords;
  return plainWords(words.slice(0, mostWords), mayGoOn, searcher);
};
