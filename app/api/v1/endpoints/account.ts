import { z } from 'zod';
import { endpoint } from '@/lib/platform/endpoint';
import { PageQuery } from '../schemas/basics';
import { Me, Member, NewToken, Token } from '../schemas/member';

export const createToken = endpoint({
  id: 'createToken',
  method: 'POST',
  path: '/api/v1/tokens',
  tag: 'account',
  scope: 'public',
  body: NewToken,
  response: Token,
  status: 201,
  refusals: ['rate_limited'],
});

export const revokeToken = endpoint({
  id: 'revokeToken',
  method: 'DELETE',
  path: '/api/v1/tokens/{id}',
  tag: 'account',
  scope: 'write',
  response: z.undefined(),
  status: 204,
});

export const readMe = endpoint({
  id: 'readMe',
  method: 'GET',
  path: '/api/v1/me',
  tag: 'account',
  scope: 'read',
  response: Me,
});

export const readMember = endpoint({
  id: 'readMember',
  method: 'GET',
  path: '/api/v1/members/{id}',
  tag: 'account',
  scope: 'public',
  query: PageQuery,
  response: Member,
});

export const accountEndpoints = [createToken, revokeToken, readMe, readMember];
