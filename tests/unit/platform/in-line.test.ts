import { inLine } from '@/lib/platform/in-line';

test('work of one name is done one after the other, in order, whatever becomes of it', async () => {
  const told: string[] = [];
  const first = Promise.withResolvers<void>();
  const works = [
    inLine('drill', async () => {
      told.push('first begins');
      await first.promise;
      told.push('first fails');
      throw new Error('gone');
    }),
    inLine('drill', async () => told.push('second')),
    inLine('ladder', async () => told.push('another name')),
  ];
  await works[2];
  expect(told).toEqual(['first begins', 'another name']);
  first.resolve();
  await expect(works[0]).rejects.toThrow('gone');
  await works[1];
  expect(told).toEqual(['first begins', 'another name', 'first fails', 'second']);
});
