import type { Endpoint } from '@/lib/platform/endpoint';
import { accountEndpoints } from './endpoints/account';
import { bookingEndpoints } from './endpoints/bookings';
import { campaignEndpoints } from './endpoints/campaigns';
import { circleEndpoints } from './endpoints/circles';
import { creditEndpoints } from './endpoints/credits';
import { documentEndpoints } from './endpoints/document';
import { drawEndpoints } from './endpoints/draws';
import { listingEndpoints } from './endpoints/listings';
import { ringEndpoints } from './endpoints/rings';
import { slotEndpoints } from './endpoints/slots';

/** Every operation of the public API, in the order in which the document tells of them. */
export const endpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...listingEndpoints,
  ...slotEndpoints,
  ...bookingEndpoints,
  ...drawEndpoints,
  ...ringEndpoints,
  ...campaignEndpoints,
  ...circleEndpoints,
  ...creditEndpoints,
  ...documentEndpoints,
];
