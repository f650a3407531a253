import 'server-only';
import type { JoinWait } from '@/lib/listing/slots/schema';
import { addWait } from '@/lib/listing/slots/waiting';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { requireNotComing } from '../coming';

/** Puts a member on the list of those who wait for a full slot; not who has a place, or asks for one (`conflict`). */
export const joinWait = (viewer: Viewer | null, input: JoinWait): Promise<void> =>
  addWait(viewer, input, requireNotComing);
