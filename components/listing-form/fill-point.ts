import type { Place } from '@/lib/shared/geo';

/** Writes a point into the fields of the form that an element stands in, shows them, and chooses the point over the middle of the town. */
export const fillPoint = (within: Element | null, { lat, lng }: Place): void => {
  const fields = within?.closest('form')?.elements;
  for (const [name, value] of [['lat', lat] as const, ['lng', lng] as const]) {
    const field = fields?.namedItem(name);
    if (!(field instanceof HTMLInputElement)) continue;
    field.value = value.toFixed(5);
    const folded = field.closest('details');
    if (folded) folded.open = true;
  }
  const spot = fields?.namedItem('spot');
  if (spot instanceof RadioNodeList) spot.value = 'point';
};
