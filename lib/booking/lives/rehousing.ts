import { defineLife } from '@/lib/lifecycle/life';
import { agreeing } from './exchange';
import { forms } from './forms';
import { guards } from './guards';
import { refusals } from './refusals';
import { closingRing } from './ring-settling';
import { rehousingStates, tellAll, tellOthers } from './terms';
import type { BookingTerms, BookingTransition } from './transition';

/** All have agreed to look into it: a file is kept (lib/booking/dossier) until a deed is signed elsewhere, or one of them leaves. */
const filing = [
  {
    // What it is, and on which day, stands in the file.
    name: 'note_step',
    by: ['system'],
    from: ['confirmed'],
    effects: [tellOthers],
  },
  {
    // The last of them says that the deed is signed: the homes have changed hands.
    name: 'sign_deed',
    by: ['system'],
    from: ['confirmed'],
    to: 'ended',
    writes: ['shortenClaims'],
    effects: [tellAll],
  },
  {
    // Whatever was noted: before the deed nothing binds anybody here.
    name: 'leave_file',
    by: ['member'],
    from: ['confirmed'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [tellOthers],
    form: forms.reason,
    tone: 'danger',
  },
] as const satisfies readonly BookingTransition[];

/** Two to five homes change hands for good: all agree to look into it, and the file ends with a deed or with who leaves. */
export const rehousing = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'rehousing',
  states: rehousingStates,
  guards,
  refusals,
  rows: [...agreeing, ...filing, ...closingRing],
});
