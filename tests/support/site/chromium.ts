import { existsSync } from 'node:fs';
import packagedChromium from '@sparticuz/chromium';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** CHROMIUM_PATH, a system browser, or the one that npm carries. */
export const findBrowser = async (): Promise<string> =>
  process.env.CHROMIUM_PATH ??
  systemBrowsers.find((path) => existsSync(path)) ??
  (await packagedChromium.executablePath());
