import {
  addCategory,
  changeCategory,
  restoreCategory,
  retireCategory,
  shiftCategory,
} from '@/lib/category/commands';
import { categoryChanges, presentCategories } from '@/lib/category/queries';
import { categoryIcons } from '@/lib/category/sets';
import { countsShown } from '@/lib/category/tree';
import { wordsOfCategories } from '@/lib/category/words';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { saveStep } from '@/lib/listing/commands/save-step';
import { viewerById } from '@/lib/platform/auth/session';
import { db } from '@/lib/platform/db/client';
import { categoryCounts, countsInSearch } from '@/lib/search/category-counts';
import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aListing, aMember } from '@/tests/support/builders';

const viewerOf = async ({ id }: { id: string }) => {
  const viewer = await viewerById(id);
  if (!viewer) throw new Error('nobody');
  return viewer;
};

const operator = async () => viewerOf(await aMember({ role: 'operator' }));

/** A category as it is now, with what a form says of it. */
const formOf = async (slug: string) => {
  const all = await presentCategories();
  const category = all.find(slug);
  if (!category) throw new Error(`there is no ${slug}`);
  const { version, names, icon } = category;
  const parent = all.parentOf(category)?.slug ?? null;
  return {
    slug,
    version,
    nameFr: names.fr,
    nameEn: names.en,
    icon: icon as (typeof categoryIcons)[number],
    parent,
  };
};

const titlesIn = async (category: string, viewer: Awaited<ReturnType<typeof viewerOf>> | null = null) => {
  const { items } = await searchListings(viewer, SearchListings.parse({ category, q: 'catalpa' }));
  return items.map(({ title }) => title).sort();
};

const put = (title: string, slug: string, more: Parameters<typeof aListing>[0] = {}) =>
  aListing({ title, description: 'catalpa', categoryId: `category-${slug}`, ...more });

describe('what every community begins with', () => {
  it('is two levels of each set, each with a drawing and with words that lead there', async () => {
    const { all } = await presentCategories();
    expect(all.length).toBeGreaterThan(90);
    expect(all.filter(({ icon }) => !categoryIcons.some((each) => each === icon))).toEqual([]);
    const slugs = all.map(({ set, slug }) => `${set} ${slug}`).sort();
    const worded = Object.entries(wordsOfCategories).flatMap(([set, words]) =>
      Object.keys(words).map((slug) => `${set} ${slug}`),
    );
    expect(worded.sort()).toEqual(slugs);
  });

  it('keeps to two levels of one set, whoever writes', async () => {
    const third = db.$executeRaw`UPDATE category SET parent_id = 'category-ladders' WHERE slug = 'painting'`;
    await expect(third).rejects.toThrow(/two levels/);
    const over = db.$executeRaw`UPDATE category SET parent_id = 'category-garden' WHERE slug = 'tools'`;
    await expect(over).rejects.toThrow(/two levels/);
    const other = db.$executeRaw`UPDATE category SET parent_id = 'category-garden' WHERE slug = 'nature'`;
    await expect(other).rejects.toThrow(/two levels/);
  });
});

describe('a listing', () => {
  const what = { description: 'Elle grimpe.', details: { condition: 'good' } };
  const categoryOf = async (id: string) =>
    (await db.listing.findUniqueOrThrow({ where: { id }, include: { category: true } })).category?.slug ??
    null;

  it('is put where its title says, where its owner says, or nowhere', async () => {
    const owner = await viewerOf(await aMember());
    const make = (title: string, category?: string | null) =>
      createDraft(owner, { type: 'thing', title, ...what, category });
    expect(await categoryOf(await make('Grande échelle'))).toBe('ladders');
    expect(await categoryOf(await make('Grande échelle', '?'))).toBe('ladders');
    expect(await categoryOf(await make('Grande échelle', 'painting'))).toBe('painting');
    expect(await categoryOf(await make('Grande échelle', ''))).toBeNull();
    expect(await categoryOf(await make('Une chose'))).toBeNull();
    const id = await make('Grande échelle', null);
    const save = (category?: string) =>
      saveStep(owner, { listingId: id, step: 'what', title: 'Grande échelle', ...what, category });
    await save();
    expect(await categoryOf(id)).toBeNull();
    await save('?');
    expect(await categoryOf(id)).toBe('ladders');
    await save();
    expect(await categoryOf(id)).toBe('ladders');
    const beside = { fields: { category: { key: 'field.choose' } } };
    await expect(save('tomatoes')).rejects.toMatchObject(beside);
    await expect(save('no-such')).rejects.toMatchObject(beside);
  });

  it('is found in its category and in the one above, and counted for those who may see it', async () => {
    const owner = await aMember();
    await put('Escabeau', 'ladders', { ownerId: owner.id });
    await put('Pinceaux', 'painting', { ownerId: owner.id, audience: 'members' });
    await put('Brouillon', 'painting', { ownerId: owner.id, state: 'draft' });
    const member = await viewerOf(await aMember());
    expect(await titlesIn('ladders')).toEqual(['Escabeau']);
    expect(await titlesIn('tools')).toEqual(['Escabeau']);
    expect(await titlesIn('tools', member)).toEqual(['Escabeau', 'Pinceaux']);
    expect(await titlesIn('garden', member)).toEqual([]);
    const all = await presentCategories();
    const narrow = SearchListings.parse({ q: 'catalpa', category: 'ladders' });
    for (const [viewer, count] of atLeastOne([[null, 1] as const, [member, 2] as const])) {
      const counted = await countsInSearch(viewer, narrow);
      expect(countsShown(all, counted ?? []).get('category-tools')).toBe(count);
      expect(countsShown(all, await categoryCounts(viewer)).get('category-tools')).toBe(count);
    }
  });
});

describe('operators', () => {
  it('alone change categories', async () => {
    const member = await viewerOf(await aMember());
    const form = await formOf('pets');
    expect(() => changeCategory(member, form)).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(() => categoryChanges(member)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it('rename one: its address stays, and who did it is kept', async () => {
    const viewer = await operator();
    await changeCategory(viewer, { ...(await formOf('pets')), nameFr: 'Bêtes', nameEn: 'Creatures' });
    expect(await formOf('pets')).toMatchObject({ nameFr: 'Bêtes', nameEn: 'Creatures' });
    const [last] = await categoryChanges(viewer);
    expect(last).toMatchObject({
      name: 'rename',
      before: { nameFr: 'Animaux', nameEn: 'Pets' },
      after: { nameFr: 'Bêtes' },
      category: { nameFr: 'Bêtes' },
    });
    await expect(db.$executeRaw`DELETE FROM category_change`).rejects.toThrow(/kept as it was written/);
  });

  it('who rename the same at once do not overwrite each other', async () => {
    const viewers = await Promise.all([operator(), operator(), operator()]);
    const form = await formOf('health');
    const results = await Promise.allSettled(
      viewers.map((viewer, index) => changeCategory(viewer, { ...form, nameEn: `Health ${index}` })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', key: 'category.changed' },
    });
  });

  it('add one, which has a name of its own beside the others and an address', async () => {
    const viewer = await operator();
    const added = { set: 'things', icon: 'tag', parent: 'music' } as const;
    const slug = await addCategory(viewer, { ...added, nameFr: 'Vents', nameEn: 'Wind & brass' });
    expect(slug).toBe('wind-brass');
    const twins = ['a', 'b'].map(() => addCategory(viewer, { ...added, nameFr: 'Voix', nameEn: 'Voices' }));
    const results = await Promise.allSettled(twins);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = addCategory(viewer, { ...added, nameFr: 'vents', nameEn: 'Winds' });
    await expect(again).rejects.toMatchObject({ fields: { nameFr: { key: 'category.taken' } } });
    const deep = addCategory(viewer, { ...added, parent: slug, nameFr: 'Cors', nameEn: 'Horns' });
    await expect(deep).rejects.toMatchObject({ fields: { parent: { key: 'category.noParent' } } });
    const owner = await viewerOf(await aMember());
    const details = { condition: 'good' };
    const id = await createDraft(owner, {
      type: 'thing',
      title: 'Vents divers',
      description: 'Deux cors.',
      details,
    });
    const { category } = await db.listing.findUniqueOrThrow({ where: { id }, include: { category: true } });
    expect(category?.slug).toBe(slug);
  });

  it('move one up in its list, and under another', async () => {
    const viewer = await operator();
    const order = async () => (await presentCategories()).tops('seeds').map(({ slug }) => slug);
    expect((await order()).slice(0, 3)).toEqual(['solanaceae', 'cucurbits', 'legumes']);
    await shiftCategory(viewer, { ...(await formOf('legumes')), to: 'up' });
    expect((await order()).slice(0, 3)).toEqual(['solanaceae', 'legumes', 'cucurbits']);
    await changeCategory(viewer, { ...(await formOf('cereals')), parent: 'flowers' });
    expect(await formOf('cereals')).toMatchObject({ parent: 'flowers' });
    const full = changeCategory(viewer, { ...(await formOf('flowers')), parent: 'herbs' });
    await expect(full).rejects.toMatchObject({ fields: { parent: { key: 'category.hasOthers' } } });
  });

  it('retire one: its listings are shown where they say, or in none, and come back with it', async () => {
    const viewer = await operator();
    await put('Canne', 'camping');
    await put('Tente', 'tents');
    await put('Sac', 'hiking');
    await expect(retireCategory(viewer, { ...(await formOf('camping')), into: null })).rejects.toMatchObject({
      key: 'category.othersFirst',
    });
    await retireCategory(viewer, { ...(await formOf('tents')), into: 'hiking' });
    expect(await titlesIn('hiking')).toEqual(['Sac', 'Tente']);
    expect(await titlesIn('tents')).toEqual(['Sac', 'Tente']);
    await retireCategory(viewer, { ...(await formOf('hiking')), into: 'camping' });
    expect(await titlesIn('camping')).toEqual(['Canne', 'Sac', 'Tente']);
    const { items } = await searchListings(null, SearchListings.parse({ category: 'camping', q: 'catalpa' }));
    expect(new Set(items.map(({ category }) => category))).toEqual(new Set(['camping']));
    await restoreCategory(viewer, await formOf('tents'));
    expect(await titlesIn('tents')).toEqual(['Tente']);
    expect(await titlesIn('camping')).toEqual(['Canne', 'Sac', 'Tente']);
    await retireCategory(viewer, { ...(await formOf('watching')), into: null });
    await put('Jumelles', 'watching');
    expect(await titlesIn('camping')).toEqual(['Canne', 'Sac', 'Tente']);
    const owner = await viewerOf(await aMember());
    const what = {
      type: 'thing',
      title: 'Longue vue',
      description: 'Elle voit loin.',
      details: { condition: 'good' },
    };
    await expect(createDraft(owner, { ...what, category: 'watching' })).rejects.toMatchObject({
      fields: { category: { key: 'category.gone' } },
    });
  });

  it('who merge two into each other at once: one does', async () => {
    const viewer = await operator();
    const [strings, keys] = await Promise.all([formOf('strings'), formOf('keys')]);
    const results = await Promise.allSettled([
      retireCategory(viewer, { ...strings, into: 'keys' }),
      retireCategory(viewer, { ...keys, into: 'strings' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const all = await presentCategories();
    const shown = ['strings', 'keys'].map((slug) => all.shownAs(`category-${slug}`)?.slug);
    expect(new Set(shown).size).toBe(1);
    expect(shown[0]).toBeDefined();
  });
});
