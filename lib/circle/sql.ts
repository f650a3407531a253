import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';

/** What others may read of holders in their own statements: what everyone may see of them. */
export const holderAs = aliased('holder', {
  id: 'id',
  kind: 'kind',
  name: 'name',
  handle: 'handle',
  pictureId: 'picture_id',
  about: 'about',
  languages: 'languages',
  ratingSum: 'rating_sum',
  ratingCount: 'rating_count',
  since: 'since',
  goneAt: 'gone_at',
});
