import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { aPerson, desktop, phone } from './browser';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 up to AA, and what its makers call good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that a change of colours can break. */
const ofColour = ['color-contrast', 'link-in-text-block'];

type Size = { width: number; height: number };

type Axe = {
  run: (
    context: Document,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
};

const look = (page: Page, runOnly: object): Promise<string[]> =>
  page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // What stands in a frame is a page of its own, looked at by its own address.
    const { violations } = await axe.run(document, {
      runOnly: only,
      iframes: false,
      resultTypes: ['violations'],
      // Style sheets would be fetched and read again, for a rule that is none of those asked for.
      preload: { assets: ['media'] },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary}`),
    );
  }, runOnly);

/** The height of the page once its letters and pictures are there, those too that would come as one scrolls. */
const wholeHeight = async (): Promise<number> => {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  const came = (picture: HTMLImageElement) =>
    new Promise((done) => {
      picture.onload = done;
      picture.onerror = done;
    });
  await Promise.all(pictures.map((picture) => picture.complete || came(picture)));
  await document.fonts.ready;
  return document.documentElement.scrollHeight;
};

/** Makes the window as high as the page, and again where the page grew with it. */
const unroll = async (page: Page, { width, height }: Size): Promise<void> => {
  const needed = await page.evaluate(wholeHeight);
  if (needed <= height) return;
  await page.setViewportSize({ width, height: needed });
  await unroll(page, { width, height: needed });
};

/** After an answer that shows the page anew, its title comes last. Runs in the page. */
const titled = () =>
  new Promise<void>((done) => {
    const look = () => {
      if (document.title !== '') done();
    };
    new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
    look();
  });

/** Colours glide where the scheme changes: what is looked at has come to rest. Runs in the page. */
const atRest = async (): Promise<void> => {
  const ends = (animation: Animation) =>
    animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(ends)
      .map(({ finished }) => finished),
  );
};

/**
 * What axe finds on the page as it stands: on a phone and on a desktop, in light and in dark. It looks at the page
 * unrolled to its whole height: in a window, the phone's bar always has some control half under its edge, which axe
 * takes for a target that is too small although it scrolls free. That it does, also by keyboard, has a test of its own.
 */
export const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(titled);
  // What moves without end, or waits to be seen before it moves, would never come to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Evaluated, not inserted: the page's content security policy stays as it is.
  await page.evaluate(source);
  const found: string[] = [];
  for (const [width, viewport] of Object.entries({ phone, desktop })) {
    await page.setViewportSize(viewport);
    await unroll(page, viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(atRest);
      const only =
        colorScheme === 'light' ? { type: 'tag', values: tags } : { type: 'rule', values: ofColour };
      found.push(...(await look(page, only)).map((text) => `${width}, ${colorScheme}: ${text}`));
    }
  }
  return found;
};

/** The same of a page that somebody sees without script: axe needs some, so they look at it once more with it. */
export const findingsWithScript = async (page: Page): Promise<string[]> => {
  const again = await aPerson({ storageState: await page.context().storageState() });
  await again.goto(page.url());
  const found = await findings(again);
  await again.context().close();
  return found;
};
