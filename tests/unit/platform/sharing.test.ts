import { isGood, type KeptOf, renderedAgain } from '@/lib/platform/web/sharing';

const page = (snapshot: string, at: number, renderedAt: number[] = [at]): KeptOf => ({
  headers: [],
  pieces: [],
  cuts: [],
  nonce: '',
  moment: { snapshot, at },
  renderedAt,
});

describe('a page that members of a kind are given', () => {
  it('is good for some seconds while nothing is written', () => {
    expect(isGood(page('7:7:', 0), { snapshot: '7:7:', at: 4_000 })).toBe(true);
    expect(isGood(page('7:7:', 0), { snapshot: '7:7:', at: 6_000 })).toBe(false);
  });

  it('is made anew as soon as anything was written', () => {
    expect(isGood(page('7:7:', 0), { snapshot: '7:8:', at: 1 })).toBe(false);
  });

  it('is not good for a clock that was put back', () => {
    expect(isGood(page('7:7:', 9_000), { snapshot: '7:7:', at: 0 })).toBe(false);
  });

  it('is made anew four times a second at most, however much is written', () => {
    const often = renderedAgain(page('6', 300, [0, 100, 200, 300]), { snapshot: '7', at: 400 });
    expect(often).toEqual([100, 200, 300, 400]);
    expect(isGood(page('7', 400, often), { snapshot: '8', at: 500 })).toBe(true);
    expect(isGood(page('7', 400, often), { snapshot: '8', at: 1_150 })).toBe(false);
  });
});
