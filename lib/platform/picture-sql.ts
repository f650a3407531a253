import 'server-only';
import { aliased } from './db/aliased';

/** What others may read of pictures in statements of theirs: how large they are. */
export const pictureAs = aliased('picture', { id: 'id', width: 'width', height: 'height' });
