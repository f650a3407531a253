import { z } from 'zod';
import { endpoint } from '@/lib/platform/endpoint';
import { Booking } from '../schemas/booking';
import { FoundRings, NewRing, ProposeFound } from '../schemas/ring';

export const listRings = endpoint({
  id: 'listRings',
  method: 'GET',
  path: '/api/v1/rings',
  tag: 'bookings',
  scope: 'read',
  response: FoundRings,
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

export const proposeFoundRing = endpoint({
  id: 'proposeFoundRing',
  method: 'POST',
  path: '/api/v1/rings/{id}/proposal',
  tag: 'bookings',
  scope: 'write',
  body: ProposeFound,
  response: Booking,
  status: 201,
  refusals: ['rate_limited'],
});

export const refuseRing = endpoint({
  id: 'refuseRing',
  method: 'DELETE',
  path: '/api/v1/rings/{id}',
  tag: 'bookings',
  scope: 'write',
  response: z.undefined(),
  status: 204,
});

export const ringEndpoints = [listRings, proposeRing, proposeFoundRing, refuseRing];
