import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { encodePicture, putPicture } from '@/lib/platform/pictures';
import type { Tint } from '@/lib/shared/tint';
import { drawView } from './drawings/scenery';
import type { View } from './drawings/sketch';
import { type Drawing, draw, drawingKey, pictureSize } from './pictures';
import { drawScene, type Scene, sceneSize } from './scenes';

/** A picture that is to hang somewhere: what it shows, under which id. */
export type Wanted = { id: string } & ({ drawing: Drawing } | { scene: Scene } | { view: View; tint: Tint });

/** Runs `work` on all items, some at a time. */
const inParallel = async <Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
};

/** What tells two pictures apart. */
const keyOf = (wanted: Wanted): string => {
  if ('scene' in wanted) return JSON.stringify(wanted.scene);
  if ('view' in wanted) return wanted.id;
  return drawingKey(wanted.drawing);
};

const channels = 3 as const;

const pixelsOf = async (wanted: Wanted) => {
  if ('scene' in wanted) return { data: await drawScene(wanted.scene), ...sceneSize, channels };
  if ('view' in wanted) return { data: await drawView(wanted.view, wanted.tint), ...pictureSize, channels };
  return { data: await draw(wanted.drawing), ...pictureSize, channels };
};

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
