/** What somebody is in a circle: a keeper answers for it, a helper does its daily work, a member belongs to it. */
export const circleRoles = ['keeper', 'helper', 'member'] as const;
export type CircleRole = (typeof circleRoles)[number];

/** Whose things are: a member's, or those of a circle. */
export const holderKinds = ['member', 'circle'] as const;
export type HolderKind = (typeof holderKinds)[number];

/** A member is in no more circles than this: what they may do is read with every request. */
export const mostCircles = 50;
