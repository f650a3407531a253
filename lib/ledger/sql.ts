import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

const { sql } = Prisma;

/** Of a transfer `t`: it stands, nothing has put it right later. */
export const isStanding = sql`NOT EXISTS (SELECT 1 FROM transfer c WHERE c.corrects_id = t.id)`;

/** What posting `p` of transfer `t` brings was given for something: only that moves the limits of an account. */
export const isGiven = sql`p.amount_minor > 0 AND t.kind = 'credit' AND t.due_id IS NOT NULL AND t.corrects_id IS NULL AND ${isStanding}`;
