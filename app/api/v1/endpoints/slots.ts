import { z } from 'zod';
import { endpoint } from '@/lib/platform/endpoint';
import {
  AddedSlots,
  CalledOff,
  CallOffSlot,
  EditSlot,
  JoinWaiting,
  LeaveWaiting,
  NewSlots,
  OwnSlot,
  SlotPage,
  SlotsQuery,
  WaitingResponse,
} from '../schemas/slot';

export const findSlots = endpoint({
  id: 'findSlots',
  method: 'GET',
  path: '/api/v1/slots',
  tag: 'slots',
  scope: 'public',
  query: SlotsQuery,
  response: SlotPage,
});

export const readSlot = endpoint({
  id: 'readSlot',
  method: 'GET',
  path: '/api/v1/slots/{id}',
  tag: 'slots',
  scope: 'public',
  response: OwnSlot,
});

export const addSlots = endpoint({
  id: 'addSlots',
  method: 'POST',
  path: '/api/v1/listings/{id}/slots',
  tag: 'slots',
  scope: 'write',
  body: NewSlots,
  response: AddedSlots,
  status: 201,
});

export const editSlot = endpoint({
  id: 'editSlot',
  method: 'PATCH',
  path: '/api/v1/slots/{id}',
  tag: 'slots',
  scope: 'write',
  body: EditSlot,
  response: OwnSlot,
});

export const callOffSlot = endpoint({
  id: 'callOffSlot',
  method: 'POST',
  path: '/api/v1/slots/{id}/call-off',
  tag: 'slots',
  scope: 'write',
  body: CallOffSlot,
  response: CalledOff,
});

export const joinWaiting = endpoint({
  id: 'joinWaiting',
  method: 'POST',
  path: '/api/v1/slots/{id}/waiting',
  tag: 'slots',
  scope: 'write',
  body: JoinWaiting,
  response: WaitingResponse,
});

export const leaveWaiting = endpoint({
  id: 'leaveWaiting',
  method: 'DELETE',
  path: '/api/v1/slots/{id}/waiting',
  tag: 'slots',
  scope: 'write',
  query: LeaveWaiting,
  response: z.undefined(),
  status: 204,
});

export const slotEndpoints = [
  findSlots,
  readSlot,
  addSlots,
  editSlot,
  callOffSlot,
  joinWaiting,
  leaveWaiting,
];
