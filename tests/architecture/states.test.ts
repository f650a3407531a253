import { dueStates, paymentStates } from '@/lib/due/rules';
import { waitStates } from '@/lib/listing/slots/wait-states';
import { lives } from '../support/lives';
import { readSource, sourcesBelow } from '../support/sources';

/** Of everything that has states: those of the lives, and of what is no life of its own. */
const all: readonly (readonly string[])[] = [
  ...lives.map(({ life }) => life.states),
  waitStates,
  dueStates,
  paymentStates,
];

/** Where states are listed: the tables themselves, and what their states mean. */
const isTable = (file: string): boolean =>
  /lifecycle\.ts$|\/lives\/|(pledge|wait)-states\.ts$|^lib\/(listing\/schema|due\/rules)\.ts$/.test(file);

/** Orders in which states are shown one after the other; they decide nothing. */
const orders = [
  'components/booking/step.ts',
  'components/campaign-manage/closing-panel.tsx',
  'components/campaign-manage/pledges-part.tsx',
];

const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
/** `'one', 'two'` in code or SQL; `x === 'one' || x === 'two'`. */
const listed = /'\w+'(?:\s*,\s*'\w+')+/g;
const compared = /(\b[\w.]+) ([!=]==) '(\w+)'\s*(?:\|\||&&)\s*\1 \2 '(\w+)'/g;

/** Lists of two states or more, all of one thing. */
const copiesIn = (code: string): string[] => {
  const plain = code.replace(comments, '');
  const lists = [
    ...[...plain.matchAll(listed)].map(([list]) => [...list.matchAll(/\w+/g)].map(([state]) => state)),
    ...[...plain.matchAll(compared)].map(([, , , one = '', other = '']) => [one, other]),
  ];
  return lists
    .filter((list) => all.some((states) => list.every((state) => states.includes(state))))
    .map((list) => list.join(', '));
};

describe('only the table of a life lists its states', () => {
  it('knows a copy when it sees one', () => {
    expect(copiesIn("where: { state: { in: ['open', 'going'] } }")).toEqual(['open, going']);
    expect(copiesIn("`state IN ('waiting',\n 'offered')`")).toEqual(['waiting, offered']);
    expect(copiesIn("a.state === 'published' || a.state === 'paused'")).toEqual(['published, paused']);
    expect(copiesIn("['open', 'closed']; // 'open', 'going'\n a === 'open' || b === 'going'")).toEqual([]);
  });

  it('and others ask it with statesWhere', () => {
    const files = ['app', 'components', 'lib'].flatMap(sourcesBelow).filter((file) => !isTable(file));
    const copies = files.filter((file) => copiesIn(readSource(file)).length > 0).sort();
    expect(copies).toEqual(orders);
  });
});
