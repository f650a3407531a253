import { invalid } from '@/lib/platform/stripe/emulator/errors';
import type { Store } from '@/lib/platform/stripe/emulator/store';

/** Lists that an object has only when they are asked for, by its kind and their name. */
const lists: Record<string, Record<string, (store: Store, id: string) => unknown[]>> = {
  'checkout.session': { line_items: (store, id) => JSON.parse(store.facts(id).items ?? '[]') as unknown[] },
  charge: {
    refunds: (store, id) =>
      store.list('refund', [{ path: '$.charge', is: '=', value: id }], { limit: 10 }).data,
  },
};

/** As many as Stripe follows. */
const deepest = 4;
const mostPaths = 20;

/** Puts whole objects where `paths` (`latest_charge.balance_transaction`, `data.customer`) name their ids. */
export function expanded(store: Store, answer: unknown, paths: string[] = []): unknown {
  const copy = structuredClone(answer);
  for (const path of paths.slice(0, mostPaths)) {
    const names = path.split('.');
    if (names.length > deepest)
      throw invalid('You cannot expand more than 4 levels of a property.', { param: 'expand' });
    fill(store, copy, names, path);
  }
  return copy;
}

function fill(store: Store, value: unknown, [name, ...rest]: string[], path: string): void {
  if (name === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) fill(store, item, [name, ...rest], path);
    return;
  }
  const holder = (typeof value === 'object' ? value : {}) as Record<string, unknown>;
  const list = lists[String(holder.object)]?.[name];
  if (list) holder[name] = { object: 'list', data: list(store, String(holder.id)), has_more: false, url: '' };
  if (!(name in holder)) throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  const inner = holder[name];
  if (typeof inner === 'string') holder[name] = store.findAny(inner) ?? inner;
  fill(store, holder[name], rest, path);
}
