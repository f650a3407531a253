import type { AddSeries, AddSession, EditSession } from '@/lib/listing/slots/schema';
import {
  AddSeries as AddSeriesSchema,
  AddSession as AddSessionSchema,
  EditSession as EditSessionSchema,
} from '@/lib/listing/slots/schema';
import { inDays } from './booking-builders';

/** What a form of a session says where nothing else is said: dinner for six in ten days, closed a day before. */
const session = () => ({
  date: inDays(10),
  time: '19:30',
  minutes: 180,
  capacity: 6,
  minimum: 0,
  cutoffMinutes: 24 * 60,
  note: '',
});

type Typed = Record<string, unknown>;

/** Forms as they arrive: read by the schema of their action. */
export const addForm = (listingId: string, more: Typed = {}): AddSession =>
  AddSessionSchema.parse({ listingId, ...session(), ...more });

export const seriesForm = (listingId: string, more: Typed = {}): AddSeries =>
  AddSeriesSchema.parse({ listingId, ...session(), repeat: 'week', ...more });

export const editForm = (slotId: string, more: Typed = {}): EditSession =>
  EditSessionSchema.parse({ slotId, ...session(), ...more });
