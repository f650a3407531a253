import type { Access } from '@/lib/member/commands/access';

/** The word after a change that signs devices out: it says what else ended with them, or still opens the account. */
export const flashOf = (what: 'passwordChanged' | 'signedOutEverywhere', access: Access): string =>
  access === 'none' ? `member.${what}` : `member.${what}Access.${access}`;
