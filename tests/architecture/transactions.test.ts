import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const sources = ['lib', 'app', 'prisma', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated') && !file.startsWith('architecture'))
    .map((file) => join(folder, file)),
);

/** What stands between the bracket at `from` and the one that closes it. */
const inBrackets = (code: string, from: number): string => {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
    if (depth === 0) return code.slice(from, at);
  }
  return code.slice(from);
};

/** Things done at once with a transaction, which has one connection: it takes one question at a time. */
const atOnce = (code: string): string[] =>
  [...code.matchAll(/Promise\.(?:all|allSettled|race|any)\(/g)]
    .map(({ index, 0: call }) => inBrackets(code, index + call.length - 1))
    .filter((inner) =>
      /(?<![.\w])tx\b/.test(inner.replace(/transaction\(\s*(?:async\s*)?\(tx\)/g, 'transaction(')),
    )
    .filter((inner) => !/transaction\(/.test(inner));

describe('a transaction', () => {
  it('is asked one thing at a time', () => {
    expect(sources.length).toBeGreaterThan(500);
    const strays = sources.flatMap((file) =>
      atOnce(readFileSync(join(root, file), 'utf8')).map((inner) => `${file}: ${inner.slice(0, 60)}`),
    );
    expect(strays).toEqual([]);
  });

  it('is told from the database, which has many connections', () => {
    expect(atOnce('await Promise.all([tx.member.count(), tx.booking.count()])')).toHaveLength(1);
    expect(atOnce('await Promise.all(ids.map((id) => lock(tx, id)))')).toHaveLength(1);
    expect(atOnce('await Promise.all([db.member.count(), settings()])')).toEqual([]);
    expect(atOnce('await Promise.all(ids.map((id) => transaction((tx) => lock(tx, id))))')).toEqual([]);
  });
});
