import type { DayState } from '@/lib/listing/calendar';

/** Each state of a day has a shape of its own, not only a colour. */
export const dayLooks: Record<DayState | 'chosen', string> = {
  past: 'text-ink-2',
  free: 'bg-leaf-wash text-leaf-ink font-medium',
  partly: 'border border-leaf border-dashed text-leaf-ink',
  busy: 'text-ink-2 line-through decoration-2',
  tooSoon: 'text-ink-2 underline decoration-dotted underline-offset-4',
  tooFar: 'text-ink-2 underline decoration-dotted underline-offset-4',
  tooShort: 'text-ink-2 underline decoration-dotted underline-offset-4',
  chosen: 'bg-ink font-semibold text-paper',
};
