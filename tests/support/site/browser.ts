import { readFileSync, writeFileSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

let running: Promise<Browser> | undefined;

const browser = (): Promise<Browser> => {
  running ??= chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: flags });
  return running;
};

export const closeBrowser = async (): Promise<void> => {
  await (await running)?.close();
  running = undefined;
};

export const siteUrl = (path = ''): string => `${process.env.SITE_URL}${path}`;

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** How long a page may take: one that is compiled at its first visit takes longer (SITE_PATIENCE_SECONDS). */
export const patienceMs = (): number => Number(process.env.SITE_PATIENCE_SECONDS ?? 15) * 1000;

/** A person at a browser of their own; French on a desktop with script unless told otherwise. */
export const aPerson = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context: BrowserContext = await (await browser()).newContext({
    locale: 'fr-FR',
    viewport: desktop,
    timezoneId: 'Europe/Paris',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs());
  return page;
};

const hourMs = 3_600_000;

/** Lets time pass on the site: its clock runs ahead from now on. */
export const letPass = (hours: number): void => {
  const file = process.env.SITE_CLOCK_FILE;
  if (!file) throw new Error('The site was not started with a clock that tests may move.');
  writeFileSync(file, String(Number(readFileSync(file, 'utf8')) + hours * hourMs));
};

/** What the site's clock says. */
export const siteNow = (): Date => {
  const file = process.env.SITE_CLOCK_FILE;
  return new Date(Date.now() + (file ? Number(readFileSync(file, 'utf8')) : 0));
};

/** What the site has written to its log so far. */
export const siteLog = (): string => {
  const file = process.env.SITE_LOG;
  if (!file) throw new Error('Where the site writes its log is not known: set SITE_LOG beside SITE_URL.');
  return readFileSync(file, 'utf8');
};
