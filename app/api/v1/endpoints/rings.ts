import { endpoint } from '@/lib/platform/endpoint';
import { Booking } from '../schemas/booking';
import { MoveRing, NewRing, Ring, RingPage, RingsQuery } from '../schemas/ring';

export const listRings = endpoint({
  id: 'listRings',
  method: 'GET',
  path: '/api/v1/rings',
  tag: 'bookings',
  scope: 'read',
  query: RingsQuery,
  response: RingPage,
});

export const proposeRing = endpoint({
  id: 'proposeRing',
  method: 'POST',
  path: '/api/v1/rings',
  tag: 'bookings',
  scope: 'write',
  body: NewRing,
  response: Booking,
  status: 201,
  refusals: ['rate_limited'],
});

export const moveRing = endpoint({
  id: 'moveRing',
  method: 'POST',
  path: '/api/v1/rings/{id}/transitions',
  tag: 'bookings',
  scope: 'write',
  body: MoveRing,
  response: Ring,
  refusals: ['rate_limited'],
});

export const ringEndpoints = [listRings, proposeRing, moveRing];
