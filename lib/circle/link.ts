import 'server-only';
import { isKeyOf, type KeyOf, namedKeyOf } from '@/lib/platform/auth/keys';

/** What of a circle its link is made of. */
type Linked = { id: string; linkVersion: number };

const ofLink = ({ id, linkVersion }: Linked): KeyOf => ({ purpose: 'circle', id, version: linkVersion });

/** The secret of the link that lets in whoever has it; it says which circle, and nothing that anyone wrote. */
export const linkKeyOf = (circle: Linked): string => namedKeyOf(ofLink(circle));

/** Whether this is the circle's key, under its present version. */
export const isLinkKey = (key: string | undefined, circle: Linked): boolean => isKeyOf(key, ofLink(circle));
