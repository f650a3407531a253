import { endpoint } from '@/lib/platform/endpoint';
import { Draw, NewCommitment, NewReveal, NewValue } from '../schemas/draw';

export const readDraw = endpoint({
  id: 'readDraw',
  method: 'GET',
  path: '/api/v1/draws/{id}',
  tag: 'draws',
  scope: 'public',
  response: Draw,
});

export const commitInDraw = endpoint({
  id: 'commitInDraw',
  method: 'POST',
  path: '/api/v1/draws/{id}/commitments',
  tag: 'draws',
  scope: 'write',
  body: NewCommitment,
  response: Draw,
});

export const revealInDraw = endpoint({
  id: 'revealInDraw',
  method: 'POST',
  path: '/api/v1/draws/{id}/reveals',
  tag: 'draws',
  scope: 'write',
  body: NewReveal,
  response: Draw,
});

export const enterDrawValue = endpoint({
  id: 'enterDrawValue',
  method: 'POST',
  path: '/api/v1/draws/{id}/value',
  tag: 'draws',
  scope: 'write',
  body: NewValue,
  response: Draw,
});

export const drawEndpoints = [readDraw, commitInDraw, revealInDraw, enterDrawValue];
