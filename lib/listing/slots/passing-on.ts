import type { ListingType } from '../listing-type';

/**
 * Whether owners of a type choose if guests may pass their places on, and what holds until they do: where people come
 * together, a seat that stays empty helps no one.
 */
export const passingOn = ({ allocation }: ListingType): { isChoice: boolean; byDefault: boolean } =>
  allocation.kind === 'places'
    ? { isChoice: true, byDefault: allocation.gathers }
    : { isChoice: false, byDefault: false };
