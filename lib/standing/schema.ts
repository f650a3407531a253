import { z } from 'zod';
import { type AudienceKind, type AudienceName, audienceNames, audiences } from './audiences';

/** An audience as it is stored: its kind, and the one that it names. */
export type ChosenAudience = { audience: AudienceKind } & Record<AudienceName, string | null>;

const isKind = (kind: string): kind is AudienceKind => Object.hasOwn(audiences, kind);

/** An audience as a form posts it: its kind, or with what it names: `members`, `circle:<id>`. */
export const AudienceChoice = z.string().transform((typed, context): ChosenAudience => {
  const [kind = '', id = ''] = typed.split(':');
  const names = isKind(kind) ? audiences[kind].names : null;
  if (isKind(kind) && (names === null) === (id === ''))
    return {
      audience: kind,
      ...(Object.fromEntries(audienceNames.map((name) => [name, name === names ? id : null])) as Record<
        AudienceName,
        string | null
      >),
    };
  context.addIssue({ code: 'custom', message: 'field.choose' });
  return z.NEVER;
});

/** The same the other way round. */
export const choiceOf = (of: { audience: string } & Record<AudienceName, string | null>): string => {
  const id = audienceNames.map((name) => of[name]).find((each) => each !== null);
  return id ? `${of.audience}:${id}` : of.audience;
};
