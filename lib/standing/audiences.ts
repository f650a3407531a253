import { mayAct, type Standing } from './standing';

/** Who asks, as far as audiences go; null: a stranger. Every `Viewer` is one. */
export type Reader = (Standing & { isConfirmed: boolean; role?: string }) | null;

/** What of something says which of a kind is meant, where the audience names one: the column that holds its id. */
export const audienceNames = ['audienceCircleId'] as const;
export type AudienceName = (typeof audienceNames)[number];

type Row =
  | { names: null; admits: (who: Reader) => boolean }
  /** The ids that whoever asks belongs to, has, or has earned: one of them must be the one named. */
  | { names: AudienceName; admits: (who: Reader) => readonly string[] };

/**
 * Who may see something and take of it: one row each. SQL scopes (`isForSql`, `forReader` in lib/listing), pages, commands, the form and
 * the badges all read this table. A badge would be one more row that names its badge, and one more column.
 */
export const audiences = {
  everyone: { names: null, admits: () => true },
  members: { names: null, admits: (who) => who !== null },
  /** Those who have shown that their address is theirs. */
  confirmed: { names: null, admits: (who) => who?.isConfirmed ?? false },
  circle: { names: 'audienceCircleId', admits: (who) => who?.circles.map(({ id }) => id) ?? [] },
} as const satisfies Record<string, Row>;

export type AudienceKind = keyof typeof audiences;
export const audienceKinds = Object.keys(audiences) as [AudienceKind, ...AudienceKind[]];

const rows = Object.entries<Row>(audiences) as [AudienceKind, Row][];

const rowOf = (kind: string): Row | undefined => rows.find(([name]) => name === kind)?.[1];

/** What decides who may see something: whose it is, and its audience. */
export type Audienced = { ownerId: string; audience: string } & Record<AudienceName, string | null>;

/**
 * Whether `who` may make something for this audience: for those they are among; what belongs to a circle, for that circle and no other
 * of theirs. What it names already may stay.
 */
export const mayAddress = (
  who: Reader,
  chosen: Pick<Audienced, 'audience' | AudienceName>,
  { ownerId, now }: { ownerId: string; now?: Pick<Audienced, AudienceName> | undefined },
): boolean =>
  isAdmitted(ownedBy(who, ownerId), chosen) ||
  audienceNames.some((name) => chosen[name] !== null && chosen[name] === now?.[name]);

/** Who asks, as far as what belongs to a circle of theirs goes: in that one alone. */
const ownedBy = (who: Reader, ownerId: string): Reader =>
  who && who.id !== ownerId ? { ...who, circles: who.circles.filter(({ id }) => id === ownerId) } : who;

/** Whether two are the same audience. */
export const isSameAudience = (
  one: Pick<Audienced, 'audience' | AudienceName>,
  other: Pick<Audienced, 'audience' | AudienceName>,
): boolean => one.audience === other.audience && audienceNames.every((name) => one[name] === other[name]);

/** Everyone may see it: it may stand on pages that are the same for all, and be told on elsewhere. */
export const isForAll = ({ audience }: Pick<Audienced, 'audience'>): boolean =>
  rowOf(audience)?.names === null && isAdmitted(null, { audience });

const isAdmitted = (who: Reader, of: Pick<Audienced, 'audience'> & Partial<Audienced>): boolean => {
  const row = rowOf(of.audience);
  if (!row) return false;
  if (row.names === null) return row.admits(who);
  const named = of[row.names];
  return named !== undefined && named !== null && row.admits(who).includes(named);
};

/** Whether `who` may see it and take of it: one of its audience, or of those it belongs to. */
export const mayTake = (who: Reader, of: Audienced): boolean =>
  isAdmitted(who, of) || mayAct(who, 'listing.see', of.ownerId);

/** Who runs the community answers for what stands there: they see everything on show, and take nothing by it. */
export const lookIn = (who: Reader): boolean => who?.role === 'operator';

/** The audiences that `who` is of: those that name nothing, and of the others the ids. For SQL and Prisma. */
export const admittedTo = (who: Reader): { kinds: AudienceKind[]; named: [AudienceName, string[]][] } => ({
  kinds: rows.flatMap(([kind, row]) => (row.names === null && row.admits(who) ? [kind] : [])),
  named: rows.flatMap(([, row]): [AudienceName, string[]][] => {
    const ids = row.names === null ? [] : [...row.admits(who)];
    return row.names !== null && ids.length > 0 ? [[row.names, ids]] : [];
  }),
});
