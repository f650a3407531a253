import { tintClass, tintOf } from './tint';

const SIZES = {
  small: { pixels: 32, className: 'size-8 text-xs' },
  medium: { pixels: 44, className: 'size-11 text-sm' },
  large: { pixels: 88, className: 'size-22 text-2xl' },
} as const;

/** The first letters of the first two words of a name. */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase();

type Props = { name: string; picture?: { src: string } | null; size?: keyof typeof SIZES };

/** A face beside a name that is written next to it; for a screen reader the name is enough. */
export function Avatar({ name, picture, size = 'medium' }: Props) {
  const { pixels, className } = SIZES[size];
  if (picture) {
    return (
      <img
        src={picture.src}
        alt=""
        width={pixels}
        height={pixels}
        loading="lazy"
        className={`shrink-0 rounded-full object-cover ${className}`}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-full font-semibold text-ink ${tintClass(tintOf(name))} ${className}`}
    >
      {initialsOf(name)}
    </span>
  );
}
