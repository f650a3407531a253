import type { CircleRole } from './roles';

/**
 * The five use rights of a commons (Schlager and Ostrom, 1992): to come in, to take of it, to arrange it, to say who may,
 * to give it away.
 */
type UseRight = 'access' | 'withdrawal' | 'management' | 'exclusion' | 'alienation';

/** An act, which use right it is, and who of a circle has it. */
export type Right = { use: UseRight; roles: readonly CircleRole[] };

export const keepers = ['keeper'] as const;
export const arranging = ['keeper', 'helper'] as const;
export const lending = [...arranging, 'lender'] as const;
export const mediating = [...keepers, 'mediator'] as const;
const everyone = [...lending, 'mediator', 'member'] as const;

/** What one may do with the circle itself; lib/standing/rights.ts has them all. */
export const circleRights = {
  'circle.see': { use: 'access', roles: everyone },
  'circle.change': { use: 'management', roles: keepers },
  /** Who is in it, and as what. */
  'circle.admit': { use: 'exclusion', roles: keepers },
  'circle.close': { use: 'alienation', roles: keepers },
} as const satisfies Record<string, Right>;

export type CircleAct = keyof typeof circleRights;

export const hasRole = (right: Right, role: string | undefined): boolean =>
  (right.roles as readonly (string | undefined)[]).includes(role);
