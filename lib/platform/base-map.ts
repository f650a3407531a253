import 'server-only';
import { env } from './env';

/** What a map lies on: a file that this site serves, a style elsewhere, or what the community itself brought. */
export type BaseMap = { kind: 'tiles' } | { kind: 'style'; url: string } | { kind: 'drawn' };

/** As the settings say. A style goes before a file: whoever names one means it. */
export const baseMap = (): BaseMap => {
  if (env.MAP_STYLE_URL) return { kind: 'style', url: env.MAP_STYLE_URL };
  return env.MAP_PMTILES ? { kind: 'tiles' } : { kind: 'drawn' };
};
