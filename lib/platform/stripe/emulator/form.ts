/** A value as a form carries it: text, a list, or fields within fields. */
export type FormValue = string | FormValue[] | FormFields;
export interface FormFields {
  [name: string]: FormValue;
}

const keyParts = /[^[\]]+|\[\]/g;

/** Reads `a[b][0]=c&expand[]=d` into nested fields, the way Stripe's API reads its bodies and queries. */
export function readForm(text: string): FormFields {
  const root = emptyFields();
  for (const [name, value] of new URLSearchParams(text)) {
    const path = (name.match(keyParts) ?? []).slice(0, 8);
    if (path.length > 0) place(root, path, value);
  }
  return listsOf(root) as FormFields;
}

function place(root: FormFields, path: string[], value: string): void {
  let fields = root;
  path.forEach((part, depth) => {
    const name = part === '[]' ? String(Object.keys(fields).length) : part;
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
