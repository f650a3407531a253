import { arranging, circleRights, keepers, lending, mediating, type Right } from '@/lib/circle/rights';
import type { CircleRole } from '@/lib/circle/roles';

/**
 * Who may do what with something that belongs to a holder. A member may do everything with what is theirs; of a circle, those
 * whose role is named here. SQL scopes, commands and buttons all read this table.
 */
export const rights = {
  ...circleRights,
  /** Its drafts, its calendar, the exact place. */
  'listing.see': { use: 'access', roles: arranging },
  /** Make one, and change its words, photos, prices, units and dates. */
  'listing.edit': { use: 'management', roles: arranging },
  /** Put it on show, take it off, end it. */
  'listing.publish': { use: 'exclusion', roles: keepers },
  'listing.callOff': { use: 'exclusion', roles: keepers },
  /** Its agreements, on either side, with their conversations. */
  'booking.see': { use: 'access', roles: lending },
  /** Take something from others for it: ask, pay, move, withdraw. */
  'booking.take': { use: 'withdrawal', roles: keepers },
  /** Say yes or no to those who ask for something of it, and take that back. */
  'booking.answer': { use: 'exclusion', roles: keepers },
  /** Hand things over and take them back, on either side. */
  'booking.handOver': { use: 'management', roles: lending },
  'booking.review': { use: 'management', roles: keepers },
  /** Bring its members' offers and wishes together, and read what they say of it afterwards. */
  'knowledge.mediate': { use: 'management', roles: mediating },
  'campaign.lead': { use: 'management', roles: keepers },
  /** Its accounts of the community's credits: what stands on them, and passing it on. */
  'credit.see': { use: 'access', roles: keepers },
  'credit.pass': { use: 'alienation', roles: keepers },
  /** Where its money goes. */
  'payout.manage': { use: 'alienation', roles: keepers },
} as const satisfies Record<string, Right>;

export type Act = keyof typeof rights;

export const rolesWith = (act: Act): CircleRole[] => [...rights[act].roles];
