import { open } from 'node:fs/promises';
import { byteRangeOf } from '@/lib/platform/byte-range';
import { env } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';

const nothing = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers });

/** The map's ground: a file of tiles (PMTiles), of which a reader asks the parts it needs. */
export const GET = async ({ headers }: Request): Promise<Response> => {
  if (!env.MAP_PMTILES) return nothing(404);
  const file = await open(env.MAP_PMTILES, 'r').catch(() => null);
  if (!file) {
    console.error(`map: MAP_PMTILES names no file that can be read: ${env.MAP_PMTILES}`);
    return nothing(404);
  }
  try {
    const { size, mtimeMs } = await file.stat();
    const range = byteRangeOf(headers.get('range'), size);
    if (!range) return nothing(416, { 'content-range': `bytes */${size}`, 'accept-ranges': 'bytes' });
    const length = range.end - range.start + 1;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, range.start);
    return new Response(new Uint8Array(buffer.subarray(0, bytesRead)), {
      status: 206,
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${range.start}-${range.start + bytesRead - 1}/${size}`,
        'accept-ranges': 'bytes',
        etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
        // Tiles are packed already, and a reader must get the bytes it asked for.
        'cache-control': 'public, max-age=3600, no-transform',
      },
    });
  } finally {
    await file.close();
  }
};
