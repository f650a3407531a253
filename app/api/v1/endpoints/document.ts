import { z } from 'zod';
import { endpoint } from '@/lib/platform/endpoint';

export const readDocument = endpoint({
  id: 'readDocument',
  method: 'GET',
  path: '/api/v1/openapi.json',
  tag: 'service',
  scope: 'public',
  response: z.looseObject({ openapi: z.string().meta({ examples: ['3.1.0'] }) }),
});

export const documentEndpoints = [readDocument];
