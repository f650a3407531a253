import type { AddSeries, AddSlot, ChangeSlot } from '@/lib/listing/slots/schema';
import {
  AddSeries as AddSeriesSchema,
  AddSlot as AddSlotSchema,
  ChangeSlot as ChangeSlotSchema,
} from '@/lib/listing/slots/schema';
import { inDays } from './booking-builders';

/** What a form of a slot says where nothing else is said: dinner for six in ten days, closed a day before. */
const slot = () => ({
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
export const addForm = (listingId: string, more: Typed = {}): AddSlot =>
  AddSlotSchema.parse({ listingId, ...slot(), ...more });

export const seriesForm = (listingId: string, more: Typed = {}): AddSeries =>
  AddSeriesSchema.parse({ listingId, ...slot(), repeat: 'week', ...more });

export const editForm = (slotId: string, more: Typed = {}): ChangeSlot =>
  ChangeSlotSchema.parse({ slotId, ...slot(), ...more });
