/** What a listing is for: it offers something, or it wants something (both are intents; ValueFlows calls them so). */
export const intents = ['offer', 'wish'] as const;
export type Intent = (typeof intents)[number];
