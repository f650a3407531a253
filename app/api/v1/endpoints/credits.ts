import { endpoint } from '@/lib/platform/endpoint';
import { PageQuery } from '../schemas/basics';
import {
  AccountPage,
  CreditPage,
  CreditWithFigures,
  NewTransfer,
  Statement,
  Transfer,
} from '../schemas/credit';

export const findCredits = endpoint({
  id: 'findCredits',
  method: 'GET',
  path: '/api/v1/credits',
  tag: 'credits',
  scope: 'public',
  response: CreditPage,
});

export const readCredit = endpoint({
  id: 'readCredit',
  method: 'GET',
  path: '/api/v1/credits/{code}',
  tag: 'credits',
  scope: 'public',
  response: CreditWithFigures,
});

export const readAccounts = endpoint({
  id: 'readAccounts',
  method: 'GET',
  path: '/api/v1/me/accounts',
  tag: 'credits',
  scope: 'read',
  response: AccountPage,
});

export const readStatement = endpoint({
  id: 'readStatement',
  method: 'GET',
  path: '/api/v1/me/accounts/{code}/transfers',
  tag: 'credits',
  scope: 'read',
  query: PageQuery,
  response: Statement,
});

export const createTransfer = endpoint({
  id: 'createTransfer',
  method: 'POST',
  path: '/api/v1/transfers',
  tag: 'credits',
  scope: 'write',
  body: NewTransfer,
  response: Transfer,
  status: 201,
  refusals: ['not_found', 'conflict'],
});

export const creditEndpoints = [findCredits, readCredit, readAccounts, readStatement, createTransfer];
