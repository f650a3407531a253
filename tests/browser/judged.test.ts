import { judgedSearches } from '../fixtures/judged-searches';
import { siteUrl } from '../support/site/browser';

/** Of all searches so many may miss what they want. */
const mayMiss = 0.05;

const titlesOf = (html: string): string[] =>
  [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map(([, title = '']) => title.replace(/<[^>]*>/g, ''));

describe('searches as people type them', () => {
  it.each(Object.entries(judgedSearches))(
    'find what is wanted among the first five: %s',
    async (locale, all) => {
      const missed: string[] = [];
      for (const [typed, wanted] of all) {
        const answer = await fetch(siteUrl(`/${locale}/search?q=${encodeURIComponent(typed)}`));
        const titles = titlesOf(await answer.text()).slice(0, 5);
        if (answer.status !== 200 || !titles.some((title) => wanted.test(title)))
          missed.push(`${typed}: ${answer.status} ${titles.join(' | ')}`);
      }
      expect({ missed, share: missed.length / all.length <= mayMiss }).toEqual({
        missed: expect.anything(),
        share: true,
      });
    },
    120_000,
  );
});
