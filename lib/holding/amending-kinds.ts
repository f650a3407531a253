import 'server-only';
import { ofKind } from '@/lib/listing/scarcity';
import type { Amending } from './amending';
import { noneAmending } from './none-amend';
import { periodAmending } from './period-amend';
import { placesAmending } from './places-amend';
import { stockAmending } from './stock-amend';

/** What happens to what is held when an agreement about what a type shares changes. */
export const amendingOf = ofKind<Amending>({
  period: periodAmending,
  places: placesAmending,
  stock: stockAmending,
  // Nothing of it is held that could be another.
  plenty: noneAmending,
  none: noneAmending,
});
