import type { Tone } from '@/components/ui/badge';
import type { SlotFacts } from '@/lib/listing/slots/lifecycle';

/** How a slot stands, as a table: the first row that holds. Words: `slot-pages.standing.<key>`. */
type Row = { key: string; tone: Tone; when: (slot: SlotFacts, now: Date) => boolean };

const rows = [
  { key: 'calledOff', tone: 'danger', when: ({ state }) => state === 'called_off' },
  { key: 'fallenShort', tone: 'plain', when: ({ state }) => state === 'fallen_short' },
  { key: 'over', tone: 'plain', when: ({ endsAt }, now) => endsAt <= now },
  { key: 'running', tone: 'brick', when: ({ startsAt }, now) => startsAt <= now },
  { key: 'full', tone: 'leaf', when: ({ taken, capacity }) => taken >= capacity },
  { key: 'closed', tone: 'plain', when: ({ closesAt }, now) => closesAt <= now },
  {
    key: 'short',
    tone: 'sun',
    when: ({ state, taken, minimum }) => state === 'open' && taken < minimum,
  },
  { key: 'going', tone: 'leaf', when: ({ state, minimum }) => state === 'going' || minimum > 0 },
  { key: 'open', tone: 'leaf', when: () => true },
] as const satisfies readonly Row[];

export type Standing = { key: (typeof rows)[number]['key']; tone: Tone };

/** How a slot stands for those who look at it now. */
export const standingOf = (slot: SlotFacts, now: Date): Standing =>
  rows.find(({ when }) => when(slot, now)) ?? { key: 'open', tone: 'leaf' };
