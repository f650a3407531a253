import { Parser } from 'htmlparser2';

/** A field as a browser would send it. `choices`: what a list or a set of buttons lets one take. */
export type Field = { name: string; kind: string; value: string; choices: string[] };

/** A form that can be posted: where to, and what it holds. */
export type Form = { action: string; encoding: string; fields: Field[] };

type Attributes = Record<string, string>;

/** Kinds of input that stand in the page several times under one name. */
const choosable = ['radio', 'checkbox', 'submit'];

/** The forms of a page that are posted, their fields in the order of the page; also those that stand outside of theirs. */
export const formsIn = (html: string): Form[] => {
  const forms: (Form & { id: string; method: string })[] = [];
  let open: (typeof forms)[number] | undefined;
  let list: Field | undefined;
  let text: Field | undefined;
  const add = ({ name, form, value = '' }: Attributes, kind: string): Field | undefined => {
    const home = form ? forms.find(({ id }) => id === form) : open;
    if (!home || !name) return undefined;
    const known = choosable.includes(kind) && home.fields.find((field) => field.name === name);
    if (known) {
      known.choices.push(value);
      return known;
    }
    const field = { name, kind, value, choices: choosable.includes(kind) ? [value] : [] };
    home.fields.push(field);
    return field;
  };
  const tags: Record<string, (attributes: Attributes) => void> = {
    form: ({ id = '', method = 'get', action = '', enctype = 'application/x-www-form-urlencoded' }) => {
      open = { id, method: method.toLowerCase(), action, encoding: enctype, fields: [] };
      forms.push(open);
    },
    input: (attributes) => void add(attributes, attributes.type ?? 'text'),
    button: (attributes) => void (attributes.type !== 'button' && add(attributes, 'submit')),
    textarea: (attributes) => {
      text = add(attributes, 'textarea');
    },
    select: (attributes) => {
      list = add(attributes, 'select');
    },
    option: ({ value = '', selected }) => {
      list?.choices.push(value);
      if (list && selected !== undefined) list.value = value;
    },
  };
  const parser = new Parser({
    onopentag: (name, attributes) => tags[name]?.(attributes),
    ontext: (part) => {
      if (text) text.value += part;
    },
    onclosetag: (name) => {
      if (name === 'form') open = undefined;
      if (name === 'select') list = undefined;
      if (name === 'textarea') text = undefined;
    },
  });
  parser.end(html);
  return forms.filter(({ method }) => method === 'post');
};
