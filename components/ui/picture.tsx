import type { Tint } from '@/lib/shared/tint';
import { tintClass } from './tint';

const RATIOS = {
  cover: 'aspect-4/3 w-full object-cover',
  square: 'aspect-square w-full object-cover',
  natural: 'h-auto max-w-full',
} as const;

export type PictureProps = {
  src: string;
  width: number;
  height: number;
  alt: string;
  srcSet?: string;
  sizes?: string;
  eager?: boolean;
  ratio?: keyof typeof RATIOS;
  tint?: Tint;
  className?: string;
};

/** A picture that keeps its place while it loads. `eager` for what is seen first. */
export function Picture({
  eager = false,
  ratio = 'cover',
  tint,
  className = '',
  alt,
  ...image
}: PictureProps) {
  return (
    <img
      {...image}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className={`block ${RATIOS[ratio]} ${tint ? tintClass(tint) : 'bg-sunk'} ${className}`}
    />
  );
}
