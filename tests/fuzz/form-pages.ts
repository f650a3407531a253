import { called } from './calling';
import type { Chance } from './chance';
import { filledIn } from './filling';
import { type Form, formsIn } from './forms';
import { type FuzzRequest, type Known, type pageTargets, pathOf } from './requests';
import type { Answer } from './send';

/** A page asked for by someone who is signed in. */
export type AskedPage = { pattern: string; sent: FuzzRequest };

/** The same form on other pages of its kind has the same name; so has one that stands on every page. */
const nameOf = (pattern: string, { action, fields }: Form): string =>
  `${action ? new URL(action, 'http://x').pathname : pattern} ${fields.map(({ name }) => name.replace(/^\$ACTION.*/, '$')).join()}`;

/** Forms are reached as a browser reaches them: a signed-in member reads a page, and posts a form that stands in it. */
export class FormPages {
  private readonly patterns: string[];
  /** The pages on which a form was seen: they are asked for most of the time. */
  private readonly withForms = new Set<string>();
  /** How often a form was posted, by what it holds: those that stand on every page are not posted all the time. */
  private readonly posted = new Map<string, number>();

  constructor(
    pages: ReturnType<typeof pageTargets>,
    private readonly known: Known,
    private readonly origin: string,
  ) {
    this.patterns = pages.filter(({ method }) => method === 'GET').map(({ path }) => path);
  }

  page(chance: Chance, cookies: readonly string[]): AskedPage {
    const rich = [...this.withForms];
    const pattern = chance.of(rich.length > 0 && !chance.once(4) ? rich : this.patterns);
    const headers = { cookie: chance.of(cookies), accept: 'text/html' };
    return { pattern, sent: { method: 'GET', path: pathOf(chance, pattern, this.known), headers } };
  }

  /** One of the forms of that page, filled in; undefined where it has none. */
  post(chance: Chance, { pattern, sent }: AskedPage, { html }: Answer): FuzzRequest | undefined {
    const forms = formsIn(html);
    if (forms.length === 0) return undefined;
    this.withForms.add(pattern);
    const named = forms.map((form) => ({ form, name: nameOf(pattern, form) }));
    const times = ({ name }: { name: string }) => this.posted.get(name) ?? 0;
    const { form, name } = chance.once(5)
      ? chance.of(named)
      : named.reduce((one, other) => (times(other) < times(one) ? other : one));
    this.posted.set(name, times({ name }) + 1);
    const { headers, body } = (chance.once(10) && called(chance, form)) || filledIn(chance, form);
    const path = form.action ? new URL(form.action, this.origin + sent.path) : undefined;
    return {
      method: 'POST',
      path: path ? path.pathname + path.search : sent.path,
      headers: { ...sent.headers, ...headers, origin: this.origin },
      body,
    };
  }

  summary(): string {
    return `${this.posted.size} different forms on ${this.withForms.size} pages`;
  }
}
