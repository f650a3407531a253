import { putDrawing } from '@/lib/platform/picture-files';
import type { Tint } from '@/lib/shared/tint';
import { svgOf } from './drawings/scenery';
import type { View } from './drawings/sketch';
import { type Scene, sceneSvg } from './scenes';

/** A picture that is to hang somewhere: what it shows, under which id. */
export type Wanted = { id: string } & ({ scene: Scene } | { view: View; tint: Tint });

/** A picture as a whole drawing. */
export const drawingOf = (wanted: Wanted): string =>
  'scene' in wanted ? sceneSvg(wanted.scene) : svgOf(wanted.view, wanted.tint);

/** So many are written at a time. */
const hands = 16;

/** Keeps each picture as it is drawn, under its id. */
export const hang = async (wanted: readonly Wanted[]): Promise<void> => {
  const waiting = [...wanted];
  const worker = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift())
      await putDrawing(each.id, drawingOf(each));
  };
  await Promise.all(Array.from({ length: hands }, worker));
};
