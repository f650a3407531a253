/** The pale grounds that pictures stand on. Their colours, light and dark, are tokens in `app/globals.css`. */
export const TINTS = [
  'sand',
  'peach',
  'mint',
  'sky',
  'clay',
  'grass',
  'lilac',
  'honey',
  'rose',
  'cocoa',
  'moss',
] as const;

export type Tint = (typeof TINTS)[number];
