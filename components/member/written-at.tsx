import { useDateText } from '@/components/ui/date-text';

const shapes = {
  short: { dateStyle: 'medium', timeStyle: 'short' },
  long: { dateStyle: 'full', timeStyle: 'short' },
} as const;

/** When something was written. */
export function WrittenAt({ at, length = 'short' }: { at: Date; length?: keyof typeof shapes }) {
  const dateText = useDateText();
  return <time dateTime={at.toISOString()}>{dateText(at, shapes[length])}</time>;
}
