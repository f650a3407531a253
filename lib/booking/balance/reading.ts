import 'server-only';
import { z } from 'zod';
import { openAssets } from '@/lib/ledger/assets';
import { creditStanding } from '@/lib/ledger/credit-standing';
import type { Db } from '@/lib/platform/db/client';
import { readAmount } from '@/lib/shared/amount';
import type { Asset } from '@/lib/shared/asset';
import { AppError, type Message } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { maxAmountMinor } from '@/lib/shared/typed';
import { ringSizes } from '../ring-rules';
import { type Balance, balanceParts, balanceSums } from './rules';

const worth = z.union([z.number().int().min(0).max(maxAmountMinor), z.string().max(40)]);

/** A form names its fields by their number. */
const inOrder = (posted: unknown): unknown =>
  typeof posted !== 'object' || posted === null || Array.isArray(posted)
    ? posted
    : Array.from({ length: ringSizes.max }, (_, at) => (posted as Record<string, unknown>)[String(at)] ?? '');

/** What each thing is worth, as it is typed or in minor units, and in which asset; nothing at all: nothing is given beside them. */
export const balanceFields = {
  worths: z.preprocess(inOrder, z.array(worth).max(ringSizes.max).optional()),
  worthIn: z.string().max(40).optional(),
};

export type BalanceTyped = {
  worths?: readonly (number | string)[] | undefined;
  worthIn?: string | undefined;
};

const refuse = (fields: Record<string, Message>): AppError => new AppError('invalid', 'form', { fields });

/** So much as was typed for one of them; why it is none; undefined: nothing was. */
const worthTyped = (
  typed: number | string | undefined,
  asset: Asset,
  locale: Locale | undefined,
): number | Message | undefined => {
  if (typeof typed === 'number') return typed;
  if (!typed?.trim()) return undefined;
  const reading = readAmount(typed, asset, locale);
  if ('refusal' in reading) return reading.refusal;
  return reading.amountMinor <= maxAmountMinor ? reading.amountMinor : { key: 'field.wrong' };
};

type Leg = { giverId: string; takerId: string };

/**
 * What things are worth, as somebody typed it; without an asset where they say that it is the same for all, or nothing. `invalid` beside a
 * thing (`worths.<n>`) of which nothing is said while it is of others, and beside `worthIn` for what is no credit that is open.
 */
export const readBalance = async (
  db: Db,
  { worths = [], worthIn }: BalanceTyped,
  legs: readonly Leg[],
  locale?: Locale,
): Promise<Omit<Balance, 'version'>> => {
  const none = { worths: [] };
  if (worths.every((typed) => typed === '' || (typeof typed === 'string' && !typed.trim()))) return none;
  const credits = await openAssets(db);
  const asset = worthIn ? credits.find(({ code }) => code === worthIn) : credits[0];
  if (!asset) throw refuse({ worthIn: { key: 'field.choose' } });
  const read = legs.map((_, at) => worthTyped(worths[at], asset, locale) ?? { key: 'field.required' });
  const wrong = read.flatMap((each, at) =>
    typeof each === 'number' ? [] : [[`worths.${at}`, each] as const],
  );
  if (wrong.length > 0) throw refuse(Object.fromEntries(wrong));
  const amounts = read.map(Number);
  if (balanceParts(legs, amounts).length === 0) return none;
  return { asset, worths: amounts };
};

/** Whoever proposes to give something beside their thing has it: `conflict ring.balanceLow` otherwise. What the others have is theirs to know. */
export const requireOwnBalance = async (
  db: Db,
  { asset, worths }: Omit<Balance, 'version'>,
  legs: readonly Leg[],
  holderId: string,
): Promise<void> => {
  const givesMinor = balanceSums(legs, worths).get(holderId) ?? 0;
  if (!asset || givesMinor <= 0) return;
  const { balanceMinor, floorMinor } = await creditStanding(db, holderId, asset.code);
  if (balanceMinor - givesMinor >= floorMinor) return;
  throw new AppError('conflict', 'ring.balanceLow', {
    values: {
      needed: { amountMinor: givesMinor, asset },
      left: { amountMinor: Math.max(0, balanceMinor - floorMinor), asset },
    },
  });
};
