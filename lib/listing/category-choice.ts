/** In the place of a category: as the title says. No slug is called so. */
export const fromTitle = '?';
