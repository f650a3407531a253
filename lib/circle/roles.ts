/**
 * What somebody is in a circle: a keeper answers for it, a helper does its daily work,
 * a lender hands its things over and takes them back, a member belongs to it. Each may all that the next may.
 */
export const circleRoles = ['keeper', 'helper', 'lender', 'member'] as const;
export type CircleRole = (typeof circleRoles)[number];

/** Whose things are: a member's, or those of a circle. */
export const holderKinds = ['member', 'circle'] as const;
export type HolderKind = (typeof holderKinds)[number];

/** A member is in no more circles than this: what they may do is read with every request. */
export const mostCircles = 50;
