import type { Settings } from '@/lib/platform/settings';
import type { Asset } from '@/lib/shared/asset';
import { AppError, type ErrorCode, type MessageValues } from '@/lib/shared/errors';
import type { Kind } from './kinds';

/**
 * A life cycle as data: its states and every transition between them. Buttons, commands, the API, timers, jobs and the
 * diagrams read the table and nothing else. Pure: the time and the community's numbers are arguments.
 */

/** What the table of a life speaks of. */
export type Terms = {
  state: string;
  /** Who makes transitions: people by their role, `timer` (the clock), `system` (the house itself). */
  actor: string;
  /** Everything that guards, timers and destinations need to know; the present state among it. */
  facts: { state: string };
  /** What follows from a transition, delivered by jobs until done, each once. */
  effect: { do: string };
  /** What changes in the same transaction as the state. */
  write: string;
  guard: string;
  /** Whatever else a row says, read by its own feature. */
  more: object;
};

/** Of each kind of terms at least this much. */
export type AnyTerms = {
  state: string;
  actor: string;
  // biome-ignore lint/suspicious/noExplicitAny: functions of facts take their own; a life of any terms takes whichever.
  facts: any;
  effect: { do: string };
  write: string;
  guard: string;
  more: object;
};

/** A field of a transition's form. */
export type TransitionField =
  | { kind: 'text'; name: string; required: boolean; maxLength: number }
  | { kind: 'checklist'; name: string; items: readonly string[] }
  | { kind: 'photos'; name: string; max: number }
  /** Whole minor units, at most `maxMinor`; `presentMinor` is what it is now. */
  | { kind: 'money'; name: string; maxMinor: number; minMinor?: number; presentMinor?: number }
  /** An amount of a credit of the community's own, at most `maxMinor`. */
  | { kind: 'credit'; name: string; asset: Asset; maxMinor: number }
  /** One of several dates that are still to come; `backMinor`: what comes back for it. */
  | {
      kind: 'date';
      name: string;
      dates: readonly { slotId: string; startsAt: Date; endsAt: Date; backMinor?: number }[];
    }
  /** One of some times that are offered. */
  | {
      kind: 'time';
      name: string;
      times: readonly { id: string; startsAt: Date; endsAt: Date; left: number }[];
    }
  /** A length of time in whole steps, also none at all; `usual` is what it was to be. */
  | { kind: 'minutes'; name: string; stepMinutes: number; maxMinutes: number; usual: number };

/**
 * Whether a guard holds. With `opensAt` or `closedAt` only the time is not right, and the transition is shown with it;
 * `says` is the reason, a key of the errors' words, filled with `values`; `code` the kind of refusal, `conflict` unless said.
 */
export type GuardAnswer = {
  holds: boolean;
  opensAt?: Date;
  closedAt?: Date;
  says?: string;
  values?: MessageValues;
  code?: ErrorCode;
};
export type Guard<T extends AnyTerms> = (
  facts: T['facts'],
  who: T['actor'],
  now: Date,
  numbers: Settings,
) => GuardAnswer;

export type Transition<T extends AnyTerms> = T['more'] & {
  name: string;
  by: readonly T['actor'][];
  /** Empty: the life begins with it. */
  from: readonly T['state'][];
  /** Left out: the state stays what it is. */
  to?: T['state'] | ((facts: T['facts']) => T['state']);
  /** The states that a function `to` may give, for the diagram and the walk. */
  mayLeadTo?: readonly T['state'][];
  /** All of them must hold. */
  when?: readonly T['guard'][];
  /** When it fires by itself, seen from now; null: not as things are. */
  at?: (facts: T['facts'], numbers: Settings, now: Date) => Date | null;
  /** Before it fires by itself somebody outside is asked, by a job of its own: others do not wait for the answer. */
  asksFirst?: true;
  writes?: readonly T['write'][];
  effects: readonly T['effect'][];
  /** Effects instead, where a row that leads on leaves the state as it is: the first of two confirmations. */
  meanwhile?: readonly T['effect'][];
  form?: (facts: T['facts']) => readonly TransitionField[];
};

export type Named<Row, Name extends string> = Row & { name: Name };

/** What is in the way of a transition. */
export type Blocked = Omit<GuardAnswer, 'holds'> & { guard: string };

/** A transition that somebody has from where things are; `blockedBy`: not yet, not any more, or not as things are. */
export type Move<T extends AnyTerms, Name extends string = string> = {
  name: Name;
  row: Named<Transition<T>, Name>;
  blockedBy?: Blocked;
};

export type Due<Name extends string = string> = { name: Name; at: Date };

/** The words of its refusals, where a life has its own. */
type Refusals = { notYours: string; notYet: string; tooLate: string };

export type Spec<T extends AnyTerms, Name extends string> = {
  kind: Kind;
  /** As types name it, and its diagram. */
  name: string;
  states: readonly T['state'][];
  guards: Readonly<Record<T['guard'], Guard<T>>>;
  rows: readonly Named<Transition<T>, Name>[];
  refusals?: Refusals;
};

export type Life<T extends AnyTerms, Name extends string = string> = Omit<Spec<T, Name>, 'guards'> & {
  find(name: string): Named<Transition<T>, Name> | undefined;
  /** Throws RangeError for a name that the table does not have. */
  get(name: Name): Named<Transition<T>, Name>;
  /** What `who` has in this state, in the order of the table, with what is in the way of it. */
  moves(facts: T['facts'], who: T['actor'], now: Date, numbers: Settings): Move<T, Name>[];
  /** The transitions `who` may make now. */
  open(facts: T['facts'], who: T['actor'], now: Date, numbers: Settings): Move<T, Name>[];
  isOpen(name: Name, facts: T['facts'], who: T['actor'], now: Date, numbers: Settings): boolean;
  /** The row, if `who` may make it now; `forbidden` or `conflict` with the reason otherwise. */
  judge(
    name: string,
    facts: T['facts'],
    who: T['actor'],
    now: Date,
    numbers: Settings,
  ): Named<Transition<T>, Name>;
  /** Where a row leads from these facts. */
  leadsTo(row: Transition<T>, facts: T['facts']): T['state'];
  /** The effects of a transition that happened. */
  effectsOf(name: string, from: string | null, to: string): readonly T['effect'][];
  /** What fires by itself next, and when: the earliest of the state's timers whose guards hold. */
  dueOf(facts: T['facts'], now: Date, numbers: Settings): Due<Name> | null;
};

const notAsIs: Refusals = {
  notYours: 'movedMeanwhile',
  notYet: 'movedMeanwhile',
  tooLate: 'movedMeanwhile',
};

/** The states a row can lead to; empty: it leaves the state as it is. */
export const destinations = <T extends AnyTerms>(row: Transition<T>): readonly T['state'][] => {
  if (row.to === undefined) return [];
  return typeof row.to === 'function' ? (row.mayLeadTo ?? []) : [row.to];
};

/** A life from its table. */
export const defineLife =
  <T extends AnyTerms>() =>
  <const Name extends string>(spec: Spec<T, Name>): Life<T, Name> => {
    const { guards, refusals = notAsIs, ...rest } = spec;
    const byName = new Map<string, Named<Transition<T>, Name>>(spec.rows.map((row) => [row.name, row]));

    const blockOf = (
      row: Transition<T>,
      facts: T['facts'],
      who: T['actor'],
      now: Date,
      numbers: Settings,
    ): Blocked | undefined => {
      for (const guard of row.when ?? []) {
        const { holds, ...why } = guards[guard as T['guard']](facts, who, now, numbers);
        if (!holds) return { guard, ...why };
      }
      return undefined;
    };

    const life: Life<T, Name> = {
      ...rest,
      find: (name) => byName.get(name),
      get: (name) => {
        const row = byName.get(name);
        if (!row) throw new RangeError(`no transition of a ${spec.name} is called ${name}`);
        return row;
      },
      moves: (facts, who, now, numbers) =>
        spec.rows.flatMap((row) => {
          if (!row.by.includes(who) || !row.from.includes(facts.state)) return [];
          const blockedBy = blockOf(row, facts, who, now, numbers);
          return [{ name: row.name, row, ...(blockedBy && { blockedBy }) }];
        }),
      open: (facts, who, now, numbers) =>
        life.moves(facts, who, now, numbers).filter(({ blockedBy }) => !blockedBy),
      isOpen: (name, facts, who, now, numbers) =>
        life.open(facts, who, now, numbers).some((move) => move.name === name),
      judge: (name, facts, who, now, numbers) => {
        // One name may stand for two rows, where it looks otherwise from another state.
        const row =
          spec.rows.find((each) => each.name === name && each.from.includes(facts.state)) ?? byName.get(name);
        if (row && !row.by.includes(who)) throw new AppError('forbidden', refusals.notYours);
        if (!row?.from.includes(facts.state)) throw new AppError('conflict', 'movedMeanwhile');
        const blocked = blockOf(row, facts, who, now, numbers);
        if (!blocked) return row;
        const late = blocked.closedAt ? refusals.tooLate : 'movedMeanwhile';
        throw new AppError(
          blocked.code ?? 'conflict',
          blocked.says ?? (blocked.opensAt ? refusals.notYet : late),
          { values: blocked.values },
        );
      },
      leadsTo: (row, facts) => (typeof row.to === 'function' ? row.to(facts) : (row.to ?? facts.state)),
      effectsOf: (name, from, to) => {
        const row = byName.get(name);
        if (!row) return [];
        return row.meanwhile && from === to ? row.meanwhile : row.effects;
      },
      dueOf: (facts, now, numbers) => {
        const due = life.open(facts, 'timer', now, numbers).flatMap(({ name, row }) => {
          const at = row.at?.(facts, numbers, now);
          return at ? [{ name, at }] : [];
        });
        return due.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
      },
    };
    return life;
  };
