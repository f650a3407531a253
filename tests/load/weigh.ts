import { gzipSync } from 'node:zlib';

/** The scripts that a page names in its document, each as the browser would fetch it. */
const scriptsOf = async (url: string): Promise<string[]> => {
  const html = await (await fetch(url)).text();
  const named = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  );
  return [...new Set(named.map(([, src = '']) => new URL(src, url).href))];
};

/** First-load JavaScript of a page in bytes, gzipped. Scripts for browsers without modules do not count. */
export const scriptBytes = async (url: string): Promise<number> => {
  const scripts = await scriptsOf(url);
  const bodies = await Promise.all(
    scripts.map(async (src) => Buffer.from(await (await fetch(src)).arrayBuffer())),
  );
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
};
