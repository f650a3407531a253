import type { Screens } from './row';

/** How many is chosen beside the price; there is nothing to set of how long, or how long ahead. */
export const stock: Screens = {
  quantityFacts: ({ asked, t }) =>
    asked && asked.quantity > 1 ? [{ term: t('fact.quantity'), detail: asked.quantity }] : [],
  OwnTerms: () => null,
};
