import { Fault, invalid } from '@/lib/platform/stripe/emulator/errors';
import type { FormFields, FormValue } from '@/lib/platform/stripe/emulator/form';
import { findCurrency } from '@/lib/shared/asset';

/** How one parameter is read; `at` is its full name, as errors give it (`card[exp_month]`). */
export interface Rule<T> {
  read(value: FormValue, at: string): T;
}
interface Needed<T> extends Rule<T> {
  needed: true;
}
type Shape = Record<string, Rule<unknown>>;
type Values<S extends Shape> = {
  [K in keyof S as S[K] extends Needed<unknown> ? K : never]: Read<S[K]>;
} & { [K in keyof S as S[K] extends Needed<unknown> ? never : K]?: Read<S[K]> };

/** What a rule gives. */
export type Read<R> = R extends Rule<infer T> ? T : never;

function rule<T>(read: (value: FormValue, at: string) => T): Rule<T> {
  return { read };
}

function textOf(value: FormValue, at: string): string {
  if (typeof value !== 'string') throw invalid(`Invalid string: ${at}`, { param: at });
  if (value === '') {
    const message = `You passed an empty string for '${at}', which cannot be unset.`;
    throw invalid(message, { code: 'parameter_invalid_empty', param: at });
  }
  return value;
}

export const text = rule(textOf);

export const integer = rule((value, at) => {
  const read = textOf(value, at);
  if (!/^-?\d{1,15}$/.test(read)) {
    throw invalid(`Invalid integer: ${read}`, { code: 'parameter_invalid_integer', param: at });
  }
  return Number(read);
});

/** A whole number, at least `least`. */
export function atLeast(least: number): Rule<number> {
  return rule((value, at) => {
    const read = integer.read(value, at);
    if (read < least) {
      const message = `Invalid integer: must be greater than or equal to ${least}`;
      throw invalid(message, { code: 'parameter_invalid_integer', param: at });
    }
    return read;
  });
}

export const flag = rule((value, at) => {
  const read = textOf(value, at);
  if (read !== 'true' && read !== 'false') throw invalid(`Invalid boolean: ${read}`, { param: at });
  return read === 'true';
});

export const currency = rule((value, at) => {
  const read = textOf(value, at).toLowerCase();
  if (!findCurrency(read.toUpperCase())) {
    throw invalid(`Invalid currency: ${read}.`, { param: at });
  }
  return read;
});

export const email = rule((value, at) => {
  const read = textOf(value, at);
  if (read.length > 500 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(read)) {
    throw invalid(`Invalid email address: ${read}`, { code: 'email_invalid', param: at });
  }
  return read;
});

export const url = rule((value, at) => {
  const read = textOf(value, at);
  if (!URL.canParse(read) || !/^https?:$/.test(new URL(read).protocol)) {
    throw invalid('Not a valid URL', { code: 'url_invalid', param: at });
  }
  return read;
});

/** One of the values given. */
export function oneOf<const V extends string>(...values: V[]): Rule<V> {
  return rule((value, at) => {
    const read = textOf(value, at) as V;
    if (!values.includes(read))
      throw invalid(`Invalid ${at}: must be one of ${values.join(', ')}`, { param: at });
    return read;
  });
}

export function listOf<T>(inner: Rule<T>): Rule<T[]> {
  return rule((value, at) => {
    if (value === '') return [];
    if (!Array.isArray(value)) throw invalid('Invalid array', { param: at });
    return value.map((item, index) => inner.read(item, `${at}[${index}]`));
  });
}

/** The parameter must be there. */
export function needed<T>(inner: Rule<T>): Needed<T> {
  return { ...inner, needed: true };
}

/** An empty value unsets. */
export function clearable<T>(inner: Rule<T>): Rule<T | null> {
  return rule((value, at) => (value === '' ? null : inner.read(value, at)));
}

/** One shape or another: the first that reads. */
export function either<A, B>(first: Rule<A>, second: Rule<B>): Rule<A | B> {
  return rule((value, at) => {
    try {
      return first.read(value, at);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return second.read(value, at);
    }
  });
}

/** Any fields at all: for what the emulator takes and keeps nothing of. */
export const anything = rule((value) => value);

/** Up to 50 short pairs; an empty value takes the pair away (null), an empty whole takes all (null). */
export const metadata = rule((value, at): Record<string, string | null> | null => {
  if (value === '') return null;
  const pairs = Object.entries(fieldsOf(value, at));
  if (pairs.length > 50) throw invalid('Metadata may have at most 50 keys.', { param: at });
  const read = pairs.map(([name, inner]) => {
    const param = `${at}[${name}]`;
    if (typeof inner !== 'string') throw invalid('Metadata values must be strings.', { param });
    if (name.length > 40 || inner.length > 500) {
      throw invalid('Metadata keys may have 40 characters, values 500.', { param });
    }
    return [name, inner === '' ? null : inner] as const;
  });
  return Object.fromEntries(read);
});

function fieldsOf(value: FormValue, at: string): FormFields {
  if (typeof value === 'string' || Array.isArray(value))
    throw invalid(`Invalid object: ${at}`, { param: at });
  return value;
}

/** An object of named parameters. Unknown and missing ones are refused by name. */
export function fields<S extends Shape>(shape: S): Rule<Values<S>> {
  return rule((value, at) => {
    const given = fieldsOf(value, at);
    const named = (name: string) => (at === '' ? name : `${at}[${name}]`);
    const unknown = Object.keys(given).filter((name) => !Object.hasOwn(shape, name));
    const [first] = unknown;
    if (first !== undefined) {
      const message = `Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${unknown.map(named).join(', ')}`;
      throw invalid(message, { code: 'parameter_unknown', param: named(first) });
    }
    const read: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(shape)) {
      const there = given[name];
      if (there !== undefined) read[name] = inner.read(there, named(name));
      else if ('needed' in inner) {
        const message = `Missing required param: ${named(name)}.`;
        throw invalid(message, { code: 'parameter_missing', param: named(name) });
      }
    }
    return read as Values<S>;
  });
}

const expand = { expand: listOf(text) };

/** The parameters of a call; every call takes `expand`. */
export function params<S extends Shape>(shape: S): Rule<Values<S & typeof expand>> {
  return fields({ ...shape, ...expand });
}

export const nothing = params({});
