import { destinations } from '@/lib/lifecycle/life';
import { type BookingLife, findTransition, lives } from './lifecycle';
import { type Party, parties, type Role } from './lives/terms';

/* How events of bookings are told, and to whom. */

/**
 * The key of the words that tell of an event: its name, with `_first` for the first of two confirmations, and with the
 * state where a row leads to one of several (`accept_confirmed`: a gift, with nothing to pay).
 */
export const storyOf = (name: string, from: string | null, to: string): string => {
  const row = findTransition(name);
  if (row?.needs && from === to) return `${name}_first`;
  return row?.tellsState ? `${name}_${to}` : name;
};

/** Who hears of an event: a party by name, or those who did not make it. */
export const readersOf = (whom: Party | 'other', by: string): readonly Party[] =>
  whom === 'other' ? parties.filter((party) => party !== by) : [whom];

type Told = { story: string; party: Role | 'mediator' };

const toldIn = ({ rows, effectsOf }: BookingLife): Told[] =>
  rows.flatMap((row) => {
    const [stays] = row.from;
    const steps = [
      ...(row.to === undefined ? [{ from: stays ?? null, to: stays ?? '' }] : []),
      ...destinations(row).map((to) => ({ from: null, to })),
      ...(row.meanwhile && stays ? [{ from: stays, to: stays }] : []),
    ];
    return steps.flatMap(({ from, to }) =>
      effectsOf(row.name, from, to).flatMap((effect): Told[] => {
        const story = storyOf(row.name, from, to);
        if (effect.do === 'tellOperators') return [{ story, party: 'operator' }];
        if (effect.do === 'tellMediators') return [{ story, party: 'mediator' }];
        if (effect.do === 'tellMembers') return [{ story, party: 'member' }];
        if (effect.do !== 'tell') return [];
        return row.by.flatMap((by) => readersOf(effect.whom, by).map((party) => ({ story, party })));
      }),
    );
  });

/** Every story that somebody is told, with who hears it: what the files of words must hold. */
export const toldStories = (): Told[] => {
  const all = Object.values(lives).flatMap((life) => toldIn(life as unknown as BookingLife));
  return [...new Map(all.map((told) => [`${told.story}.${told.party}`, told])).values()];
};
