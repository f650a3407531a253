import { plainName } from '@/lib/platform/places';

/** Before a town these say that a street bears its name: `12 route de Rennes`. */
const linking = new Set([
  'rue',
  'route',
  'avenue',
  'place',
  'boulevard',
  'quai',
  'de',
  'du',
  'des',
  'd',
  'of',
]);

/** Whether an address as typed ends with its town already: `…, Rennes`, `… 35000 Rennes`, `…, Rennes, France`. */
const namesTown = (address: string, town: string): boolean => {
  const wanted = plainName(town);
  const parts = address.split(/[,\n]/).map((part) => plainName(part.replace(/\b\d{4,5}\b/g, ' , ')));
  if (parts.slice(1).includes(wanted)) return true;
  const [street = ''] = parts.slice(-1);
  if (street === wanted) return true;
  const before = street.endsWith(` ${wanted}`)
    ? street
        .slice(0, -wanted.length - 1)
        .split(' ')
        .at(-1)
    : null;
  return typeof before === 'string' && !linking.has(before);
};

/**
 * The exact place as it is kept and read by those who go there: what was typed, with its town. `before`: the town it was
 * in until now, whose name goes when the listing moves.
 */
export const fullAddress = (typed: string, town: string, before: string | null = null): string => {
  const moved = before !== null && before !== town && typed.endsWith(`, ${before}`);
  const address = moved ? typed.slice(0, -`, ${before}`.length) : typed;
  return address === '' || namesTown(address, town) ? address : `${address}, ${town}`;
};
