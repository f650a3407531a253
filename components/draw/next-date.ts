import { askedUntil } from '@/lib/listing/draws/lifecycle';
import type { DrawView } from '@/lib/listing/draws/queries';

type Dated = Pick<DrawView, 'state' | 'closesAt' | 'revealUntil' | 'repeatUntil' | 'valueAt'>;

/** When a draw goes on: its closing, the end of the time to show a number, or when the public value comes. */
export const nextDate = (draw: Dated): Date => askedUntil(draw) ?? draw.valueAt;
