import { endpoint } from '@/lib/platform/endpoint';
import { PageQuery } from '../schemas/basics';
import {
  Booking,
  BookingPage,
  BookingsQuery,
  Message,
  MessagePage,
  MoveBooking,
  NewMessage,
  NewReview,
  OwnReview,
} from '../schemas/booking';
import { Dossier } from '../schemas/dossier';
import { AskQuote, NewBooking, QuoteResponse } from '../schemas/quote';

export const askQuote = endpoint({
  id: 'askQuote',
  method: 'POST',
  path: '/api/v1/quotes',
  tag: 'bookings',
  scope: 'public',
  body: AskQuote,
  response: QuoteResponse,
  refusals: ['not_found'],
});

export const createBooking = endpoint({
  id: 'createBooking',
  method: 'POST',
  path: '/api/v1/bookings',
  tag: 'bookings',
  scope: 'write',
  body: NewBooking,
  response: Booking,
  status: 201,
  refusals: ['not_found', 'rate_limited'],
});

export const listBookings = endpoint({
  id: 'listBookings',
  method: 'GET',
  path: '/api/v1/bookings',
  tag: 'bookings',
  scope: 'read',
  query: BookingsQuery,
  response: BookingPage,
});

export const readBooking = endpoint({
  id: 'readBooking',
  method: 'GET',
  path: '/api/v1/bookings/{id}',
  tag: 'bookings',
  scope: 'read',
  response: Booking,
});

export const moveBooking = endpoint({
  id: 'moveBooking',
  method: 'POST',
  path: '/api/v1/bookings/{id}/transitions',
  tag: 'bookings',
  scope: 'write',
  body: MoveBooking,
  response: Booking,
});

export const readDossier = endpoint({
  id: 'readDossier',
  method: 'GET',
  path: '/api/v1/bookings/{id}/dossier',
  tag: 'bookings',
  scope: 'read',
  response: Dossier,
});

export const listMessages = endpoint({
  id: 'listMessages',
  method: 'GET',
  path: '/api/v1/bookings/{id}/messages',
  tag: 'bookings',
  scope: 'read',
  query: PageQuery,
  response: MessagePage,
});

export const sendMessage = endpoint({
  id: 'sendMessage',
  method: 'POST',
  path: '/api/v1/bookings/{id}/messages',
  tag: 'bookings',
  scope: 'write',
  body: NewMessage,
  response: Message,
  status: 201,
  refusals: ['rate_limited'],
});

export const writeReview = endpoint({
  id: 'writeReview',
  method: 'POST',
  path: '/api/v1/bookings/{id}/review',
  tag: 'bookings',
  scope: 'write',
  body: NewReview,
  response: OwnReview,
  status: 201,
});

export const bookingEndpoints = [
  askQuote,
  createBooking,
  listBookings,
  readBooking,
  moveBooking,
  readDossier,
  listMessages,
  sendMessage,
  writeReview,
];
