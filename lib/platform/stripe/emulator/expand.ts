import { invalid } from '@/lib/platform/stripe/emulator/errors';
import type { Store } from '@/lib/platform/stripe/emulator/store';

/** Puts whole objects where `paths` (`latest_charge.balance_transaction`, `data.customer`) name their ids. */
export function expanded(store: Store, answer: unknown, paths: string[] = []): unknown {
  const copy = structuredClone(answer);
  for (const path of paths) fill(store, copy, path.split('.'), path);
  return copy;
}

function fill(store: Store, value: unknown, [name, ...rest]: string[], path: string): void {
  if (name === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) fill(store, item, [name, ...rest], path);
    return;
  }
  if (typeof value !== 'object' || !(name in value)) {
    throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  }
  const holder = value as Record<string, unknown>;
  const inner = holder[name];
  if (typeof inner === 'string') holder[name] = store.findAny(inner) ?? inner;
  fill(store, holder[name], rest, path);
}
