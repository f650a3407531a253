import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { encodePicture, putPicture } from '@/lib/platform/pictures';
import type { Tint } from '@/lib/shared/tint';
import { pictureSize } from './drawings/kit';
import { drawView } from './drawings/scenery';
import type { View } from './drawings/sketch';
import { drawScene, type Scene, sceneSize } from './scenes';

/** A picture that is to hang somewhere: what it shows, under which id. */
export type Wanted = { id: string } & ({ scene: Scene } | { view: View; tint: Tint });

/** Runs `work` on all items, some at a time. */
const inParallel = async <Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
};

/** What tells two pictures apart. */
const keyOf = (wanted: Wanted): string => ('scene' in wanted ? JSON.stringify(wanted.scene) : wanted.id);

const channels = 3 as const;

const pixelsOf = async (wanted: Wanted) =>
  'scene' in wanted
    ? { data: await drawScene(wanted.scene), ...sceneSize, channels }
    : { data: await drawView(wanted.view, wanted.tint), ...pictureSize, channels };

/** Draws each distinct picture once and keeps it under every id that shows it. */
export const hang = async (wanted: readonly Wanted[]): Promise<void> => {
  const groups = Map.groupBy(wanted, keyOf);
  // Many small pictures at a time are faster than one on all cores.
  sharp.concurrency(1);
  await inParallel([...groups.values()], async (group) => {
    const [first] = group;
    if (!first) return;
    const files = await encodePicture(await pixelsOf(first), 'quick');
    for (const { id } of group) await putPicture(id, files);
  });
};
