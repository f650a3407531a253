import { oneByOne } from '@/lib/shared/one-by-one';

test('what fails keeps no other from its turn, and is told of at the end', async () => {
  const done: number[] = [];
  const work = async (item: number) => {
    if (item === 2) throw new Error('two');
    done.push(item);
    return item;
  };
  expect(await oneByOne('numbers', [1, 3], work)).toBe(4);
  await expect(oneByOne('numbers', [1, 2, 3], work)).rejects.toMatchObject({
    message: 'numbers: 1 of 3 failed',
    errors: [new Error('two')],
  });
  expect(done).toEqual([1, 3, 1, 3]);
});
