import { invalid } from '@/lib/platform/stripe/emulator/errors';

/** A value as a form carries it: text, a list, or fields within fields. */
export type FormValue = string | FormValue[] | FormFields;
export interface FormFields {
  [name: string]: FormValue;
}

const longestName = 300;
const keyParts = /[^[\]]+|\[\]/g;

/** Reads `a[b][0]=c&expand[]=d` into nested fields, the way Stripe's API reads its bodies and queries. */
export function readForm(text: string): FormFields {
  const root = emptyFields();
  const numbers: Numbers = new Map();
  for (const [name, value] of new URLSearchParams(text)) {
    if (name.length > longestName) throw invalid('A parameter has too long a name.');
    const path = (name.match(keyParts) ?? []).slice(0, 8);
    if (path.length > 0) place(root, path, value, numbers);
  }
  return listsOf(root) as FormFields;
}

/** How many fields came without a name of their own, for each list. */
type Numbers = Map<FormFields, number>;

function nextNumber(numbers: Numbers, fields: FormFields): string {
  let number = numbers.get(fields) ?? 0;
  while (String(number) in fields) number += 1;
  numbers.set(fields, number + 1);
  return String(number);
}

function place(root: FormFields, path: string[], value: string, numbers: Numbers): void {
  let fields = root;
  path.forEach((part, depth) => {
    const name = part === '[]' ? nextNumber(numbers, fields) : part;
    if (depth === path.length - 1) {
      fields[name] = value;
      return;
    }
    const inner = fields[name];
    const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : emptyFields();
    fields[name] = next;
    fields = next;
  });
}

/** Fields numbered 0, 1, 2… are a list. */
function listsOf(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, listsOf(inner)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  if (isList) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  return Object.assign(emptyFields(), Object.fromEntries(entries));
}

/** Names come from outside: without a prototype, `__proto__` is a name like any other. */
function emptyFields(): FormFields {
  return Object.create(null) as FormFields;
}
