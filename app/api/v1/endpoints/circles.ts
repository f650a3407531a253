import { endpoint } from '@/lib/platform/endpoint';
import { Circle, CirclePage, CirclesQuery } from '../schemas/circle';

export const findCircles = endpoint({
  id: 'findCircles',
  method: 'GET',
  path: '/api/v1/circles',
  tag: 'circles',
  scope: 'public',
  query: CirclesQuery,
  response: CirclePage,
});

export const readCircle = endpoint({
  id: 'readCircle',
  method: 'GET',
  path: '/api/v1/circles/{id}',
  tag: 'circles',
  scope: 'public',
  response: Circle,
});

export const circleEndpoints = [findCircles, readCircle];
