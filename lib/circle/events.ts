import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

type CircleEventName =
  | 'found'
  | 'change'
  | 'invite'
  | 'join'
  | 'decline'
  | 'ask'
  | 'admit'
  | 'refuse'
  | 'set_role'
  | 'leave'
  | 'remove'
  | 'close';

type Happened = {
  circleId: string;
  name: CircleEventName;
  /** Whom it is about. */
  memberId?: string;
  byMemberId: string;
  data?: object;
  at: Date;
};

/** Those that somebody is told of, by a job. */
const told: ReadonlySet<CircleEventName> = new Set([
  'invite',
  'join',
  'ask',
  'admit',
  'refuse',
  'set_role',
  'leave',
  'remove',
  'close',
]);

/** Appends what happened to a circle's history, in the transaction that made it happen. */
export const recordInCircle = async (tx: Db, { data = {}, ...event }: Happened): Promise<void> => {
  const id = randomUUID();
  await tx.circleEvent.create({ data: { id, ...event, data } });
  if (told.has(event.name)) await addJob(tx, 'circle-event', { eventId: id }, { key: `circle-event:${id}` });
};
