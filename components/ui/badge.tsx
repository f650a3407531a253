import type { ReactNode } from 'react';

const TONES = {
  plain: 'bg-sunk text-ink-2',
  brick: 'bg-brick-wash text-brick-ink',
  leaf: 'bg-leaf-wash text-leaf-ink',
  sun: 'bg-sun-wash text-sun-ink',
  danger: 'bg-danger-wash text-danger-ink',
} as const;

export type Tone = keyof typeof TONES;

/** A state in a word or two. The word carries the meaning, the colour only helps. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded-full border border-transparent px-2.5 py-0.5 text-[0.8125rem] font-semibold ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
