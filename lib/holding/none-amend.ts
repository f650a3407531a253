import 'server-only';
import type { Amending } from './amending';
import { nothingTaken } from './none';

/** No agreement is of what nobody takes anything of: there is none to change. */
export const noneAmending: Amending = {
  read: async () => nothingTaken(),
  free: async () => 0,
  hold: async () => nothingTaken(),
  apply: async () => nothingTaken(),
  undo: async () => nothingTaken(),
};
