import { readSource, sourcesBelow } from '../support/sources';

/** What a page can call: the exports of files that say so. */
const files = ['app', 'lib'].flatMap((folder) =>
  sourcesBelow(folder).filter((file) => /^'use server';/m.test(readSource(file))),
);

describe('what a browser can call', () => {
  it('is found', () => expect(files.length).toBeGreaterThan(20));

  it('is made by lib/platform/action, which knows what to do with whatever it is called with', () => {
    const made = /^export const \w+ = (action|writingAction|openAction|reckoning)\(/;
    const strays = files.flatMap((file) =>
      [...readSource(file).matchAll(/^export (?!type\b)[^\n]*/gm)]
        .map(([line]) => line)
        .filter((line) => !made.test(line))
        .map((line) => `${file}: ${line}`),
    );
    expect(strays).toEqual([]);
  });
});
