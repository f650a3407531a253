import type { Method, OpenApiDocument, Operation } from '@/lib/platform/openapi';

export type Listed = { path: string; method: Method; operation: Operation };

/** The chapter with what the answers are made of: no call is in it. */
export const shapes = 'shapes';

/** The chapters of the document with their calls, in its order. */
export const chaptersOf = ({ tags, paths: described }: OpenApiDocument) => {
  const all = Object.entries(described).flatMap(([path, methods]): Listed[] =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method as Method, operation })),
  );
  return tags.map(({ name, description }) => ({
    name,
    title: description,
    calls: all.filter(({ operation }) => operation.tags.includes(name)),
  }));
};
