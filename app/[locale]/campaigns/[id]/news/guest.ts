/** What the address of a mail to a guest carries: which pledge is theirs, and its secret. */
export type GuestParams = { pledge?: string; key?: string; cursor?: string };

export const guestOf = ({ pledge, key }: GuestParams): { pledgeId: string; key: string } | undefined =>
  pledge && key ? { pledgeId: pledge, key } : undefined;
