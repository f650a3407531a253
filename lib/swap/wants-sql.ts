import 'server-only';
import { categoryVersionsSql, shownPlacesSql } from '@/lib/category/sql';
import { swapBack } from '@/lib/listing/returns';
import { isFoundSql, listingAs, wantedAs } from '@/lib/listing/sql';
import { listingTypes } from '@/lib/listing/types/registry';
import { Prisma } from '@/lib/platform/db/generated/client';
import { emptyWords } from '@/lib/shared/empty-words';
import { matching } from './rules';

const { sql, join } = Prisma;

const l = listingAs('l');
const w = wantedAs('wanted');

/** Anyone who is a member, and no more than that: the house proposes to nobody what might not be for them. */
const anyMember = { id: '', circles: [], isConfirmed: false };

/** Those that are weighed are wanted where they lie (`wantsByPlaceSql`), not by words. */
const swapped = listingTypes.flatMap((type) => {
  const back = swapBack(type);
  return back ? [{ name: type.name, ...back }] : [];
});

/** What an owner wrote in the field that their type names. */
const saidIn = (field: 'wants' | 'anything'): Prisma.Sql =>
  sql`CASE ${join(
    swapped.map((type) => sql`WHEN ${l.type} = ${type.name} THEN ${l.details}->>${type[field]}`),
    ' ',
  )} END`;

const weighed = swapped.filter((type) => type.weighed).map(({ name }) => name);

/** What of a thing that is weighed decides who would take it. */
const termsSql = sql`CASE WHEN ${l.type} = ANY(${weighed}::text[]) THEN concat(${l.details}::text,
    (SELECT string_agg(concat_ws(' ', d.lat, d.lng), '|' ORDER BY d.id) FROM destination d WHERE d.listing_id = ${l.id})) END`;

/** The things that may go round: on show, for all members, their owners have not switched it off, nobody is asked for them now. */
const thingsSql = (asked: readonly string[]): Prisma.Sql => sql`
  SELECT ${l.id} AS id, ${l.ownerId} AS owner_id, ${l.type} AS type, ${l.words} AS words, ${l.loc} AS loc, ${l.publicLat} AS lat,
    ${l.publishedAt} AS published_at, ${saidIn('wants')} AS wants,
    ${saidIn('anything')} = 'true' AND NOT ${l.type} = ANY(${weighed}::text[]) AS anything, ${termsSql} AS terms,
    ${l.categoryId} AS category_id,
    ARRAY(SELECT ${w.categoryId} FROM ${w.table} WHERE ${w.listingId} = ${l.id} ORDER BY 1) AS wanted
  FROM ${l.table}
  WHERE ${l.type} = ANY(${swapped.map(({ name }) => name)}::text[]) AND ${isFoundSql(l, anyMember)}
    AND ${l.loc} IS NOT NULL AND NOT ${l.id} = ANY(${[...asked]}::text[])
    AND NOT EXISTS (SELECT 1 FROM ring_choice c WHERE c.holder_id = ${l.ownerId} AND c.is_off)
  ORDER BY ${l.publishedAt} DESC, ${l.id} LIMIT ${matching.things}`;

/** A digest of all that rings are found from: while it is the same, there is nothing to look for. */
export const lookedSql = (asked: readonly string[]): Prisma.Sql => sql`
  SELECT md5(concat_ws('|', count(*), bit_xor(hashtextextended(concat_ws('|', t.id, t.owner_id, t.words, t.loc, t.wants, t.anything, t.category_id, t.wanted, t.terms), 0)),
    ${categoryVersionsSql}, (SELECT concat_ws('|', count(*), max(created_at)) FROM not_wanted))) AS looked
  FROM (${thingsSql(asked)}) t`;

/** Words as the search stems them, in both languages. */
const stemsSql = (plain: Prisma.Sql): Prisma.Sql =>
  sql`unnest(to_tsvector('mitoyen_fr', ${plain}) || to_tsvector('mitoyen_en', ${plain}))`;

/** A category among the words that a thing is found by: no word is written so. */
const asWord = (id: Prisma.Sql): Prisma.Sql => sql`'category:' || ${id}`;

/**
 * All things, numbered from 0 on, and who would take what: `[from, to, fit]`, the best of each thing. A want fits by the words that it
 * shares with a title, rare ones more, and by how near it is; a category that is wanted is such a word of all things in it, or below it.
 * One statement; each word and each thing has its bound.
 */
export const wantsSql = (asked: readonly string[]): Prisma.Sql => sql`
  WITH thing AS MATERIALIZED (
    SELECT t.*, (row_number() OVER (ORDER BY t.published_at DESC, t.id) - 1)::int AS no FROM (${thingsSql(asked)}) t
  ), empty AS MATERIALIZED (
    SELECT lexeme FROM ${stemsSql(sql`public.search_text(${emptyWords}::text)`)}
  ), place AS MATERIALIZED (
    SELECT id, shown_id, above_id FROM (${shownPlacesSql}) p
  ), entitled AS MATERIALIZED (
    SELECT t.no, w.lexeme FROM thing t, unnest(t.words) w WHERE 'A' = ANY(w.weights)
  ), sorted AS (
    SELECT t.no, ${asWord(sql`c.id`)} AS lexeme FROM thing t JOIN place p ON p.id = t.category_id
    CROSS JOIN LATERAL (VALUES (p.shown_id), (p.above_id)) c (id) WHERE c.id IS NOT NULL
  ), titled AS (
    SELECT t.no, t.type, w.lexeme, row_number() OVER (
      PARTITION BY t.type, w.lexeme, floor(t.loc[0] / ${matching.squareMetres}), floor(t.loc[1] / ${matching.squareMetres}) ORDER BY t.no) AS nth,
      count(*) OVER (PARTITION BY t.type, w.lexeme) AS things
    FROM thing t JOIN (SELECT * FROM entitled UNION ALL SELECT * FROM sorted) w USING (no)
  ), each AS MATERIALIZED (
    SELECT DISTINCT lexeme FROM entitled WHERE length(lexeme) > 2
  ), saying AS MATERIALIZED (
    SELECT lexeme FROM each WHERE lexeme NOT IN (SELECT lexeme FROM empty)
      AND to_tsvector('mitoyen_fr', lexeme) <> '' AND to_tsvector('mitoyen_en', lexeme) <> ''
  ), wished AS MATERIALIZED (
    SELECT t.no, t.type, w.lexeme FROM thing t
    CROSS JOIN LATERAL (SELECT public.search_text(coalesce(t.wants, '')) AS plain OFFSET 0) p
    CROSS JOIN LATERAL (SELECT lexeme FROM ${stemsSql(sql`p.plain`)} LIMIT ${matching.words}) w
    WHERE t.terms IS NULL
  ), said AS (
    SELECT wished.* FROM wished JOIN saying USING (lexeme)
    UNION SELECT t.no, t.type, ${asWord(sql`p.shown_id`)} FROM thing t JOIN place p ON p.id = ANY(t.wanted)
  ), pair AS (
    SELECT said.no AS from_no, titled.no AS to_no,
      sum(ln(1 + (SELECT count(*) FROM thing)::float8 / titled.things)) AS weight
    FROM said JOIN titled ON titled.lexeme = said.lexeme AND titled.type = said.type AND titled.nth <= ${matching.perWord}
    GROUP BY 1, 2
  ), near AS (
    SELECT p.from_no, p.to_no, p.weight / (p.weight + ln(1 + (SELECT count(*) FROM thing)::float8)) AS words,
      (a.loc <-> b.loc) * cos(radians(a.lat)) / 1000 AS km
    FROM pair p JOIN thing a ON a.no = p.from_no JOIN thing b ON b.no = p.to_no
    WHERE a.owner_id <> b.owner_id
      AND NOT EXISTS (SELECT 1 FROM not_wanted n WHERE n.for_id = a.id AND n.listing_id = b.id)
  ), ranked AS (
    SELECT from_no, to_no, words * ${matching.halfKm} / (${matching.halfKm} + km) AS fit,
      row_number() OVER (PARTITION BY from_no ORDER BY words / (${matching.halfKm} + km) DESC, to_no) AS nth
    FROM near WHERE km <= ${matching.farthestKm}
  )
  SELECT (SELECT coalesce(json_agg(json_build_array(id, owner_id, type, anything, loc[0], loc[1], lat) ORDER BY no), '[]') FROM thing) AS things,
    (SELECT coalesce(json_agg(json_build_array(from_no, to_no, round(fit::numeric, 4)) ORDER BY from_no, nth), '[]')
     FROM ranked WHERE nth <= ${matching.perThing}) AS wants,
    (SELECT coalesce(json_agg(json_build_array(n.for_id, n.listing_id)), '[]') FROM not_wanted n) AS "notWanted"`;
