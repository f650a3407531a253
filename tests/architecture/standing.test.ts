import { readSource, sourcesBelow } from '../support/sources';

/** Who asks, compared by hand with whose it is: in code, in a condition of Prisma, in SQL. */
const byHand = [
  /\.(?:owner|provider|customer|lead)Id\s*[!=]==\s*\w+\??\.id\b/,
  /\b(?:viewer|member|host)\??\.id\s*[!=]==\s*(?:\w+\.)*(?:owner|provider|customer|lead)Id\b/,
  /\b(?:owner|provider|lead)Id: (?:viewer|member|host)\??\.id\b/,
  /\b(?:owner|provider|lead)_id\s*=\s*\$\{(?:viewer|member|host)\??\.id\}/,
];

const isByHand = (code: string): boolean => byHand.some((pattern) => pattern.test(code));

describe('who may do what with something that belongs to a holder', () => {
  it('is asked of the table of rights, and compared by hand nowhere else', () => {
    const files = ['app', 'components', 'lib'].flatMap(sourcesBelow);
    const strays = files.filter((file) => isByHand(readSource(file)));
    expect(strays).toEqual([]);
  });

  it('is recognised in each way it was spelled', () => {
    for (const code of [
      'if (row.leadId !== member.id) throw notFound();',
      'const isHost = viewer?.id === row.listing.ownerId;',
      'where: { id, ownerId: viewer.id }',
      ['WHERE listing.owner_id = $', '{host.id}'].join(''),
    ])
      expect({ code, isByHand: isByHand(code) }).toEqual({ code, isByHand: true });
    expect(isByHand("ownerId: scopeFor(viewer, 'listing.see')")).toBe(false);
  });
});
