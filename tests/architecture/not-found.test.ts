import { dirname, relative, resolve } from 'node:path';
import { bracketed, readSource, sourcesBelow } from '../support/sources';

const root = resolve(__dirname, '../..');

/** Comments name functions that the code beside them does not call. */
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

const sources = new Map(
  ['lib', 'app', 'components']
    .flatMap(sourcesBelow)
    .map((file) => [file, withoutComments(readSource(file))] as const),
);

/** Where the names come from that a file imports: `lib/booking/queries.ts#bookingFor`. */
const importedBy = (file: string, code: string): Map<string, string> =>
  new Map(
    [...code.matchAll(/import\s+(?!type\b)\{([^}]*)\}\s+from\s+'([^']+)'/g)].flatMap(
      ([, names = '', from = '']) => {
        const path = from.startsWith('@/')
          ? from.slice(2)
          : relative(root, resolve(root, dirname(file), from));
        const home = [`${path}.ts`, `${path}.tsx`].find((each) => sources.has(each)) ?? path;
        return names
          .split(',')
          .map((name) => name.trim().split(' as '))
          .map(([name = '', here = name]) => [here.trim(), `${home}#${name.trim()}`] as const);
      },
    ),
  );

const imports = new Map([...sources].map(([file, code]) => [file, importedBy(file, code)]));

type Made = { body: string; calls: string[] };

/** What a file makes at its top, by name, each with the functions of ours that it mentions. */
const madeIn = (file: string, code: string): [string, Made][] => {
  const parts = code.split(/\n(?=(?:export )?(?:const|async function|function|class|type) )/);
  const named = parts.flatMap((body) => {
    const [, name] = /^(?:export )?(?:const|async function|function) (\w+)/.exec(body) ?? [];
    return name ? [{ name, body }] : [];
  });
  const own = new Set(named.map(({ name }) => name));
  const homeOf = (word: string) => imports.get(file)?.get(word) ?? (own.has(word) ? `${file}#${word}` : null);
  return named.map(({ name, body }) => {
    const words = new Set(body.match(/\b\w+\b/g));
    const calls = [...words].flatMap((word) => homeOf(word) ?? []);
    return [`${file}#${name}`, { body, calls: calls.filter((each) => each !== `${file}#${name}`) }];
  });
};

const made = new Map(
  [...sources].filter(([file]) => file.startsWith('lib/')).flatMap(([file, code]) => madeIn(file, code)),
);

/** Of pages for operators, which ask who is there before anything else. */
const asked = new Set(['lib/platform/auth/viewer.ts#requireOperator']);

/** All that may say that something is not there, itself or through what it calls. */
const missing = (() => {
  const throwsIt = /\bthrow notFound\(\)|\?\? notFound\(\)|: notFound\(\)|AppError\('not_found'/;
  const found = new Set(
    [...made].filter(([name, { body }]) => !asked.has(name) && throwsIt.test(body)).map(([name]) => name),
  );
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, { calls }] of made)
      if (!asked.has(name) && calls.some((each) => found.has(each))) found.add(name);
  }
  return found;
})();

/** What is drawn: an error there is a page that says that we failed. Actions, handlers and the API have one catch of their own. */
const isDrawn = (file: string): boolean =>
  /^(app|components)\//.test(file) &&
  !/(^app\/api\/|^app\/feeds\/|\b(actions|route|shown)\.tsx?$)/.test(file);

/** What comes after the answer, and what a page does rather than asks. */
const isCommand = (name: string): boolean => /\/commands[./]/.test(name);

/** The code without what stands in `foundOr404(…)`. */
const unwrapped = (code: string): string => {
  const at = code.indexOf('foundOr404(');
  if (at < 0) return code;
  const from = at + 'foundOr404'.length;
  return code.slice(0, at) + unwrapped(code.slice(from + Math.max(1, bracketed(code, from).length)));
};

/** Calls whose "not found" nobody turns into the page that says so. */
const unguarded = (file: string, code: string, named: Map<string, string>): string[] => {
  const rest = unwrapped(code);
  return [...named].flatMap(([here, name]) => {
    if (!missing.has(name) || isCommand(name)) return [];
    return [...rest.matchAll(new RegExp(`\\b${here}(?=\\()`, 'g'))].flatMap(({ 0: text, index }) => {
      const from = index + text.length;
      return rest.startsWith('.catch(', from + bracketed(rest, from).length) ? [] : [`${file}: ${here}`];
    });
  });
};

describe('What is not there', () => {
  it('is a page that says so, whichever query of a page found nothing', () => {
    expect(missing.has('lib/listing/slots/queries.ts#slotFor')).toBe(true);
    expect(missing.has('lib/listing/slots/queries.ts#slotsToCome')).toBe(false);
    expect(
      [...sources]
        .filter(([file]) => isDrawn(file))
        .flatMap(([file, code]) => unguarded(file, code, imports.get(file) ?? new Map())),
    ).toEqual([]);
  });

  it.each([
    ['const slot = await slotFor(viewer, id);', 1],
    ['const slot = await foundOr404(slotFor(viewer, id));', 0],
    ['await Promise.all([foundOr404(slotFor(viewer, id)), slotFor(viewer, other)]);', 1],
    ['const view = await foundOr404(paid ? afterPaying(id) : slotFor(viewer, id));', 0],
    ['const slot = await slotFor(viewer, id).catch(goneIsNull);', 0],
  ])('is told apart: %s', (code, count) => {
    const named = new Map([['slotFor', 'lib/listing/slots/queries.ts#slotFor']]);
    expect(unguarded('page.tsx', code, named)).toHaveLength(count);
  });
});
