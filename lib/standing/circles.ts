import 'server-only';
import { circlesOf } from '@/lib/circle/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Act } from './rights';
import { mayAct } from './standing';

/** The open circles for which somebody may do this, for a form that asks for whom; without one, where that would be the other side. */
export const circlesFor = async (
  viewer: Viewer | null,
  act: Act,
  { but }: { but?: string } = {},
): Promise<{ id: string; name: string }[]> => {
  if (!viewer?.circles.some(({ id }) => id !== but && mayAct(viewer, act, id))) return [];
  const { circles } = await circlesOf(viewer);
  return circles
    .filter(({ id }) => id !== but && mayAct(viewer, act, id))
    .map(({ id, name }) => ({ id, name }));
};
