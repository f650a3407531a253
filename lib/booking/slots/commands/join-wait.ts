import 'server-only';
import type { JoinWait } from '@/lib/listing/slots/schema';
import { addWait } from '@/lib/listing/slots/waiting';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { requireAnswerer } from '../../answerer';
import { requireNotComing } from '../coming';

/**
 * Puts a member, or a circle of theirs, on the list of those who wait for a full slot; not who has a place, or asks for one, nor where
 * all who answer for it would ask for it themselves (`conflict`).
 */
export const joinWait = (viewer: Viewer | null, input: JoinWait): Promise<void> =>
  addWait(viewer, input, async (tx, member, { slotId, holderId, ownerId }) => {
    await requireNotComing(tx, slotId, holderId);
    await requireAnswerer(tx, member, { customerId: holderId, providerId: ownerId });
  });
