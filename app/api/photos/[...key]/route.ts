import { isPreviewPicture } from '@/lib/campaign/photos';
import { currentViewer } from '@/lib/platform/auth/session';
import { db } from '@/lib/platform/db/client';
import { pictureBytes } from '@/lib/platform/picture-files';
import { widthFor } from '@/lib/platform/pictures';
import { AppError } from '@/lib/shared/errors';
import { isPublicPicture, requirePictureFor } from '../who-sees';

type Context = { params: Promise<{ key: string[] }> };

const nothing = (): Response => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });

/** Too many pictures are being made: the next who asks may find it. */
const later = (error: unknown): Response => {
  if (!(error instanceof AppError && error.code === 'unavailable')) throw error;
  return new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': '5' } });
};

/** A picture by its id, in the width asked for (`?w=`), as AVIF where the browser takes it, else WebP. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { key } = await params;
  const [id = ''] = key;
  if (key.length !== 1 || !/^[\w-]+$/.test(id)) return nothing();
  const { searchParams } = new URL(request.url);
  const previewKey = searchParams.get('key')?.slice(0, 100);
  const isPublic = await isPublicPicture(db, id);
  try {
    const isOpen = isPublic || (previewKey && (await isPreviewPicture(db, id, previewKey)));
    if (!isOpen) await requirePictureFor(db, await currentViewer(), id);
  } catch (error) {
    if (error instanceof AppError) return nothing();
    throw error;
  }
  const format = request.headers.get('accept')?.includes('image/avif') ? 'avif' : 'webp';
  const bytes = await pictureBytes(id, widthFor(searchParams.get('w')), format).catch(later);
  if (!bytes) return nothing();
  if (bytes instanceof Response) return bytes;
  return new Response(bytes, {
    headers: {
      'Content-Type': `image/${format}`,
      'Content-Disposition': 'inline',
      'Cache-Control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
      Vary: 'Accept',
      'X-Content-Type-Options': 'nosniff',
    },
  });
};
