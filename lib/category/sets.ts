/** The sets of categories. Which one goes with a listing type is said in the type's file; the database checks the same names. */
export const categorySets = ['things', 'skills', 'seeds'] as const;
export type CategorySet = (typeof categorySets)[number];

/** How long a name may be (the database says so too), and how many categories a set may have, those that are retired included. */
export const nameLength = 40;
export const mostInSet = 200;

/** What a category is called in an address. */
export const slugShape = /^[a-z0-9-]{1,60}$/;

/** Drawings a category may have, by their names in Lucide. */
export const categoryIcons = [
  'accessibility',
  'baby',
  'bean',
  'bike',
  'book-open',
  'car',
  'carrot',
  'chef-hat',
  'cherry',
  'cooking-pot',
  'dumbbell',
  'file-text',
  'flower',
  'graduation-cap',
  'grape',
  'guitar',
  'hammer',
  'hand-heart',
  'lamp',
  'languages',
  'laptop',
  'leaf',
  'monitor',
  'music',
  'palette',
  'party-popper',
  'paw-print',
  'salad',
  'scissors',
  'shirt',
  'shovel',
  'sprout',
  'tag',
  'tent',
  'truck',
  'wheat',
  'wrench',
] as const;
export type CategoryIcon = (typeof categoryIcons)[number];
