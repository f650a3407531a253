import type { CategorySet } from './sets';
import { seeds } from './words/seeds';
import { skills } from './words/skills';
import { things } from './words/things';

/*
 * Words by which a title is put into a category, French and English together, by the slug of the category. Plurals in s and
 * x are found by their singular. A word that means two things stands where it mostly does; with another word beside it, it may
 * stand elsewhere: more words say more.
 */

export const wordsOfCategories: Readonly<Record<CategorySet, Readonly<Record<string, readonly string[]>>>> = {
  things,
  skills,
  seeds,
};
