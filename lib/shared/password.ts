/** Longer ones are never hashed: what is tried costs work before it is known to be wrong. */
export const longestPassword = 1000;
