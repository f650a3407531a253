import type { Translate } from '@/lib/platform/i18n/words';

/** What an export says first, in its reader's language: what its parts are, how to read their names, what is left out. */
export type ReadMe = { about: string[]; parts: Record<string, string> };

/** The words of `kept`, part by part in its own order. `say` speaks the namespace `operation`; a part without words throws. */
export const readMeOf = (
  kept: object,
  say: Translate,
  { community, url }: { community: string; url: string },
): ReadMe => ({
  about: [
    say('readMe.intro', { community }),
    say('readMe.names'),
    say('readMe.leftOut'),
    say('readMe.questions', { url }),
  ],
  parts: Object.fromEntries(Object.keys(kept).map((part) => [part, say(`readMe.parts.${part}`)])),
});
