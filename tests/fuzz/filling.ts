import type { Chance } from './chance';
import type { Field, Form } from './forms';
import { hostileTexts } from './texts';

type Upload = { name: string; bytes: Buffer };
type Filled = [name: string, value: string | Upload];

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const uploads: readonly Upload[] = [
  { name: '', bytes: Buffer.alloc(0) },
  { name: 'dot.png', bytes: dot },
  { name: 'half.png', bytes: dot.subarray(0, 40) },
  { name: '../../x.jpg', bytes: Buffer.from('not a picture') },
  { name: 'x.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>') },
  { name: 'x.heic', bytes: Buffer.concat([Buffer.from('\0\0\0\x18ftypheic'), Buffer.alloc(200)]) },
  { name: `${'x'.repeat(300)}.png`, bytes: dot },
];

/** What someone might type who fills in a form properly: so that it comes past the first question. */
const proper: Readonly<Record<string, readonly string[]>> = {
  number: ['0', '1', '2', '12', '1000000000', '-3', '1.5'],
  email: ['someone@example.org', 'a&b@example.org', 'ivan@example.xn--p1ai', 'x'],
  date: ['2026-12-24', '2027-02-28', '2028-02-29', '0001-01-01', '9999-12-31'],
  time: ['00:00', '02:30', '23:59', '24:00'],
  'datetime-local': ['2026-12-24T10:00', '2027-03-28T02:30'],
  month: ['2027-01', '2027-13'],
  url: ['https://example.org/', 'javascript:alert(1)'],
  text: ['12,50', '12 €', 'Rennes', '35000', 'Perceuse', '2'],
  textarea: ['Bonjour', '[a](javascript:alert(1))', '# x\n- y\n- z', '*'.repeat(2_000)],
};

const strange = (chance: Chance): string => chance.of(hostileTexts).toWellFormed();

const fill = (chance: Chance, { name, kind, value, choices }: Field): Filled[] => {
  if (kind === 'file')
    return Array.from({ length: 1 + chance.below(2) }, () => [name, chance.of(uploads)] satisfies Filled);
  // What React put there says which action it is: spoilt now and then only, or nothing would be reached.
  const isOfTheFramework = name.startsWith('$ACTION');
  if (isOfTheFramework) return chance.once(40) ? [[name, strange(chance)]] : [[name, value]];
  if (chance.once(12)) return [];
  if (chance.once(20))
    return [
      [name, strange(chance)],
      [name, value],
    ];
  if (kind === 'hidden') return [[name, chance.once(6) ? strange(chance) : value]];
  if (choices.length > 0) return [[name, chance.once(8) ? strange(chance) : chance.of(choices)]];
  if (chance.once(3)) return [[name, strange(chance)]];
  return [[name, chance.once(3) && value ? value : chance.of(proper[kind] ?? proper.text ?? [''])]];
};

const part = ([name, value]: Filled, boundary: string): Buffer => {
  const isText = typeof value === 'string';
  const file = isText ? '' : `; filename="${value.name}"\r\nContent-Type: application/octet-stream`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name.replace(/"/g, '%22')}"${file}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), isText ? Buffer.from(value) : value.bytes, Buffer.from('\r\n')]);
};

/** A body that a browser could have sent from this form, had its user been very odd. */
export const filledIn = (
  chance: Chance,
  { fields, encoding }: Form,
): { headers: Record<string, string>; body: Buffer } => {
  const isFound = ({ kind }: Field) => kind !== 'submit' && (kind !== 'checkbox' || chance.once(2));
  const button = fields.filter(({ kind }) => kind === 'submit');
  const sent = [...fields.filter(isFound), ...(button.length > 0 ? [chance.of(button)] : [])].flatMap(
    (field) => fill(chance, field),
  );
  if (encoding !== 'multipart/form-data') {
    const pairs = sent.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
    return {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from(new URLSearchParams(pairs).toString()),
    };
  }
  const boundary = 'form-of-a-page';
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...sent.map((each) => part(each, boundary)), Buffer.from(`--${boundary}--\r\n`)]),
  };
};
