import { floors } from '../support/floors';
import { type Import, importsOf, readSource, sourcesBelow } from '../support/sources';

/** Below and above all features. */
const others = ['platform', 'shared', 'worker'];

const files = ['app', 'components', 'lib', 'prisma'].flatMap(sourcesBelow);
const imports = files.flatMap(importsOf);

const featureOf = (path: string): string | undefined => {
  const [top, feature] = path.split('/');
  return top === 'lib' && feature && floors.includes(feature) ? feature : undefined;
};

/** Files that decide and compute, wherever in a feature they lie: no I/O, no clock. */
const isPure = (path: string): boolean =>
  /^lib\/(?!platform\/)[a-z-]+\/(.+\/)?(schema|rules|rule|scarcity|lifecycle|[a-z-]+-lifecycle|cancellation|fields|lengths|listing-type)\.ts$/.test(
    path,
  ) || /^lib\/(listing\/types\/|booking\/lives\/|lifecycle\/(life|states|diagram|kinds)\.ts)/.test(path);

const isPackage = (to: string, name: string): boolean => to === name || to.startsWith(`${name}/`);

type Rule = { name: string; advice: string; isStray: (each: Import) => boolean };

const rules: Rule[] = [
  {
    name: 'a feature imports only features on lower floors',
    advice: 'Move the composition up into lib/worker or app, or the shared piece down.',
    isStray: ({ from, to }) => {
      const [above, below] = [featureOf(from), featureOf(to)];
      return Boolean(above && below && floors.indexOf(below) > floors.indexOf(above));
    },
  },
  {
    name: 'a feature knows neither pages, nor components, nor the worker',
    advice: 'Return data; let app/ or lib/worker compose.',
    isStray: ({ from, to }) => Boolean(featureOf(from)) && /^(app|components|lib\/worker)\//.test(to),
  },
  {
    name: 'shared and platform stand below every feature',
    advice: 'A piece that knows a feature belongs into that feature, or into app/ or lib/worker.',
    isStray: ({ from, to }) =>
      /^lib\/(shared|platform)\//.test(from) &&
      (Boolean(featureOf(to)) || /^(app|components|lib\/worker|prisma\/seed)\//.test(to)),
  },
  {
    name: 'shared is pure: no platform, no I/O',
    advice: 'Take what is needed as an argument.',
    isStray: ({ from, to }) =>
      from.startsWith('lib/shared/') &&
      (to.startsWith('lib/platform/') || /^(node:|server-only|next|react)/.test(to)),
  },
  {
    name: 'rules, lifecycles, schemas and listing types are pure',
    advice: 'Take data and the time as arguments; reading and writing stand in queries and commands.',
    isStray: ({ from, to, isTypeOnly }) =>
      !isTypeOnly && isPure(from) && (to.startsWith('lib/platform/') || /^(node:|server-only)/.test(to)),
  },
  {
    name: 'next, react and Stripe stay out of features',
    advice: 'Put the wrapper into lib/platform and call that.',
    isStray: ({ from, to }) =>
      Boolean(featureOf(from)) &&
      ['next', 'react', 'react-dom', 'stripe', 'next-auth'].some((name) => isPackage(to, name)),
  },
  {
    name: 'components import schemas, lifecycles, rules and types, never queries or commands',
    advice: 'Pass the data in as props from the page.',
    isStray: ({ from, to, isTypeOnly }) =>
      from.startsWith('components/') &&
      /^lib\/[a-z-]+\/(.+\/)?(queries|commands|claims)(\/|$)/.test(to) &&
      !isTypeOnly,
  },
  {
    name: 'components do not reach into app',
    advice: 'Move the shared piece into components/ or lib/.',
    isStray: ({ from, to, isTypeOnly }) =>
      from.startsWith('components/') && to.startsWith('app/') && !isTypeOnly,
  },
  {
    name: "Stripe's SDK is spoken to in lib/platform/stripe alone",
    advice: 'Add a verb to lib/platform/stripe.',
    isStray: ({ from, to }) => isPackage(to, 'stripe') && !from.startsWith('lib/platform/stripe/'),
  },
];

describe('the house', () => {
  it('is read at all', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('gives every feature a floor', () => {
    const features = new Set(files.flatMap((file) => /^lib\/([a-z-]+)\//.exec(file)?.[1] ?? []));
    expect([...features].filter((name) => !floors.includes(name) && !others.includes(name))).toEqual([]);
    expect(files.filter(isPure).length).toBeGreaterThan(30);
  });

  it.each(rules)('keeps that $name', ({ advice, isStray }) => {
    const strays = imports.filter(isStray).map(({ from, to }) => `${from} imports ${to}`);
    expect({ strays, advice }).toEqual({ strays: [], advice });
  });

  it('reads process.env in the platform only', () => {
    const strays = files.filter(
      (file) => featureOf(file) !== undefined && readSource(file).includes('process.env'),
    );
    expect(strays).toEqual([]);
  });

  it('asks for the clock in commands and queries, never in rules', () => {
    const strays = files.filter((file) => isPure(file) && /new Date\(\)|Date\.now\(/.test(readSource(file)));
    expect(strays).toEqual([]);
  });

  it('has no drawer for everything', () => {
    const drawers = files.filter((file) =>
      /(^|\/)(utils?|helpers?|services?|types|misc|common)\.(ts|tsx)$/.test(file),
    );
    expect(drawers).toEqual([]);
  });
});
