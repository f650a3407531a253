import { z } from 'zod';
import { drawStates } from '@/lib/listing/draws/lifecycle';
import { ShowNumber } from '@/lib/listing/draws/schema';
import { type SourceName, sourceNames } from '@/lib/listing/draws/sources';
import { ways } from '@/lib/listing/draws/ways';
import { line } from '@/lib/shared/written';
import { about, Id, Instant, PageUrl } from './basics';

const digest = '5910c080aac3bf13205cd18f04493cd12c9dca4ffcf3d0d410ea21738e793cf5';
const number = 'K7QMH-3HXTA-9PLCX-22WDF';
const Code = z.string().meta({ examples: ['K7QMH'] });
const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What the caller, and the circles they act for, have in it. */
const OwnEntry = z.object({
  bookingId: Id,
  name: z.string().meta({ examples: ['Awa Diallo'] }),
  code: Code.nullable().meta(about('drawCode', 'K7QMH')),
  rank: z.int().nullable().meta(about('drawRank', 2)),
  isSealed: z.boolean().meta(about('drawIsSealed', true)),
  hasShown: z.boolean().meta(about('drawHasShown', false)),
  isOut: z.boolean().meta(about('drawIsOut', false)),
});

export const Draw = z
  .object({
    id: Id,
    url: PageUrl,
    listing: z.object({ id: Id, title: z.string(), url: PageUrl }),
    state: z.enum(drawStates).meta(about('drawState', 'sealed')),
    rules: z.array(z.string()).meta(about('drawRules')),
    way: z.enum(ways).meta(about('drawWay', 'value')),
    source: z.enum(sourceNames as [SourceName]).meta(about('drawSource', 'loto')),
    closesAt: Instant,
    revealUntil: Instant.nullable().meta(about('drawRevealUntil', null)),
    repeatUntil: Instant.nullable().meta(about('drawRepeatUntil', null)),
    valueAt: Instant.meta(about('drawValueAt')),
    entries: z.int().meta(about('drawEntries', 12)),
    numbered: z.int().meta(about('drawNumbered', 0)),
    shown: z.int().meta(about('drawShown', 0)),
    codes: z.array(Code).meta(about('drawCodes', ['K7QMH'])),
    commitment: z.string().nullable().meta(about('drawCommitment', digest)),
    commitments: z.array(z.string()).meta(about('drawCommitments', [])),
    numbers: z.array(z.string()).meta(about('drawNumbers', [])),
    value: z.string().nullable().meta(about('drawValue', 'loto 2026-12-05 04 17 23 38 49 02')),
    ranking: z.array(Code).meta(about('drawRanking', ['K7QMH'])),
    passedOver: z.array(Code).meta(about('drawPassedOver', [])),
    shell: z.string().nullable().meta(about('drawShell', null)),
    own: z.array(OwnEntry).meta(about('drawOwn', [])),
  })
  .meta({ id: 'Draw', description: 'draw' });

export const NewCommitment = z.strictObject({
  bookingId: z.string().min(1).max(100).meta(about('drawBookingId')),
  commitment: Digest.meta(about('newCommitment', digest)),
  commitmentAgain: Digest.meta(about('newCommitmentAgain', 'a'.repeat(64))),
});

export const NewReveal = z.strictObject({ number: ShowNumber.shape.number.meta(about('newReveal', number)) });

export const NewValue = z.strictObject({ numbers: line(100).meta(about('newValue', '4 17 23 38 49 2')) });
