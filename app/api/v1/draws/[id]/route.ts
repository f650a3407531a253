import { route } from '@/lib/platform/route';
import { readDraw } from '../../endpoints/draws';
import { drawResponse } from '../../responses/draw';

export const GET = route(readDraw, ({ viewer, params: { id }, locale }) => drawResponse(viewer, id, locale));
