/** What a page shows of the member who reads it, as HTML: the menu behind their face, and how many notices wait. */
export type Corner = { menu: string; count: string };

/** Where they stand on a page that is rendered for nobody in particular (components/shell/corner). No text of anybody comes out as this: `<` is escaped. */
export const cornerMarks: Corner = { menu: '<!--corner:menu-->', count: '<!--corner:count-->' };

/** Names the element around one, and the empty one that ends it. */
const beginOf = (name: keyof Corner): string => `data-corner="${name}"`;
const endOf = (name: keyof Corner): string => `<template data-corner-end="${name}">`;

const cutOne = (page: string, name: keyof Corner): string | null => {
  const begin = page.indexOf('>', page.indexOf(beginOf(name)));
  const end = page.indexOf(endOf(name));
  return page.includes(beginOf(name)) && end > begin ? page.slice(begin + 1, end) : null;
};

/** The corner of the member whom a page was rendered for; null: it has none. */
export const cornerIn = (page: string): Corner | null => {
  const menu = cutOne(page, 'menu');
  const count = cutOne(page, 'count');
  return menu !== null && count !== null ? { menu, count } : null;
};

/** Whether a page shows who it was rendered for: no other may be given it. */
export const showsSomebody = (page: string): boolean => page.includes('data-corner=');

/** A page that was rendered for nobody in particular, with what is the reader's own. */
export const withCorner = (page: string, { menu, count }: Corner): string =>
  page.split(cornerMarks.menu).join(menu).split(cornerMarks.count).join(count);
