import { route } from '@/lib/platform/route';
import { documentIn } from '../document';
import { readDocument } from '../endpoints/document';

/** What is served here, described by the schemas that it is checked with. */
export const GET = route(readDocument, async ({ locale }) => documentIn(locale));
