/**
 * What somebody is in a circle: a keeper answers for it, a helper does its daily work,
 * a lender hands its things over and takes them back, a mediator brings people together, a member belongs to it. Each may all
 * that the next may, but for mediators: they stand beside helpers and lenders, between keepers and members.
 */
export const circleRoles = ['keeper', 'helper', 'lender', 'mediator', 'member'] as const;
export type CircleRole = (typeof circleRoles)[number];

/** Of each role the next one, all of whose rights it has too. */
export const roleBelow: Readonly<Record<CircleRole, CircleRole | null>> = {
  keeper: 'helper',
  helper: 'lender',
  lender: 'member',
  mediator: 'member',
  member: null,
};

/** Whose things are: a member's, or those of a circle. */
export const holderKinds = ['member', 'circle'] as const;
export type HolderKind = (typeof holderKinds)[number];

/** A member is in no more circles than this: what they may do is read with every request. */
export const mostCircles = 50;
