import type { Chance } from './chance';
import type { Form } from './forms';
import { hostileTexts } from './texts';

/** What a program may send where React sends the arguments of a call. */
const bodies = [
  '[]',
  '["$K1"]',
  '["$undefined","$K1"]',
  '[{},{}]',
  '["$F1","$F1"]',
  '["$@9","$@9"]',
  '["$Q1","$W2"]',
  '[null,"x"]',
  '{',
  'x',
  '"$1:a:b:c"',
  '',
];

const idIn = ({ fields }: Form): string | undefined => {
  for (const { name, value } of fields) {
    const id = /^\$ACTION_ID_([0-9a-f]+)$/.exec(name)?.[1] ?? /"id":"([0-9a-f]+)"/.exec(value)?.[1];
    if (name.startsWith('$ACTION') && id) return id;
  }
  return undefined;
};

/** The action of a form as a script calls it, with what no page sends; undefined where the form has none. */
export const called = (
  chance: Chance,
  form: Form,
): { headers: Record<string, string>; body: string } | undefined => {
  const id = idIn(form);
  if (!id) return undefined;
  const body = chance.once(4) ? chance.of(hostileTexts).toWellFormed() : chance.of(bodies);
  const isForm = chance.once(3);
  const type = isForm ? 'multipart/form-data; boundary=b' : 'text/plain;charset=UTF-8';
  const part = `--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n${body}\r\n--b--\r\n`;
  return { headers: { 'next-action': id, 'content-type': type }, body: isForm ? part : body };
};
