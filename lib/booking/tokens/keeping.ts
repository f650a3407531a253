import 'server-only';
import { creditBy } from '@/lib/ledger/assets';
import { issueForAct, redeemForAct } from '@/lib/ledger/issuing';
import type { Db } from '@/lib/platform/db/client';
import type { Quote, Token } from '../rules';

/*
 * What is held in tokens, in the books: out of circulation with the request, made anew for who sent it or for who asked. Each
 * is an act of that booking, so that none happens twice.
 */

type Row = { id: string; customerId: string; providerId: string; quote: unknown };
type Act = 'asked' | 'received' | 'returned' | 'late';

const actOf = ({ id: bookingId }: Row, act: Act) => ({ bookingId, act: `booking:${bookingId}:${act}` });

const tokenIn = ({ quote }: Row): Token | undefined => (quote as Quote).token;

/** The same while that credit is in use: what the community has given up moves no more, and stops nothing. */
const usableToken = async (tx: Db, row: Row): Promise<Token | undefined> => {
  const token = tokenIn(row);
  return token && (await creditBy(tx, token.asset)).isInUse ? token : undefined;
};

/** Takes it from who asks: `conflict ledger.creditLow` where they have too little, also by what they ask for at the same moment. */
export const holdToken = async (tx: Db, row: Row): Promise<void> => {
  const token = tokenIn(row);
  if (token) await redeemForAct(tx, { ...token, holderId: row.customerId, ...actOf(row, 'asked') });
};

/** It came: made for who sent it. */
export const earnToken = async (tx: Db, row: Row): Promise<void> => {
  const token = await usableToken(tx, row);
  if (token) await issueForAct(tx, { ...token, holderId: row.providerId, ...actOf(row, 'received') });
};

/** Nothing came of it: back to who asked. */
export const returnToken = async (tx: Db, row: Row): Promise<void> => {
  const token = await usableToken(tx, row);
  if (token) await issueForAct(tx, { ...token, holderId: row.customerId, ...actOf(row, 'returned') });
};

/** It came after all: taken again. Who has spent it meanwhile says so once they have another one (`conflict ledger.creditLow`). */
export const retakeToken = async (tx: Db, row: Row): Promise<void> => {
  const token = await usableToken(tx, row);
  if (token) await redeemForAct(tx, { ...token, holderId: row.customerId, ...actOf(row, 'late') });
};
