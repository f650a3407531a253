import { isKeyOf, type KeyOf, keyOf, newSecret } from './keys';

/*
 * A browser in which a member signed in is known to be theirs, so that limits which strangers use up do not stop them
 * there. The cookie holds who signed in last on it, each signed; it opens nothing by itself. Signing out leaves it; a
 * new password or signing out everywhere (the session epoch) ends it.
 */

export const deviceCookie = 'known-device';

/** A member who signed in on this device, under which epoch, and the name under which its tries are counted. */
export type KnownHere = { memberId: string; epoch: number; key: string };

/** A computer that many use (a library's) knows the last of them. */
const most = 5;

const keyFor = ({ memberId, epoch, key }: KnownHere): KeyOf => ({
  purpose: 'device',
  id: `${memberId} ${key}`,
  version: epoch,
});

/** Who is known on a device, by its cookie: those entries that we wrote. */
export const readDevice = (cookie: string | undefined): KnownHere[] =>
  (cookie ?? '')
    .split('~', most)
    .map((entry) => entry.split('.'))
    .flatMap(([memberId = '', epoch = '', key = '', seal = '']) => {
      const known = { memberId, epoch: Number(epoch), key };
      return isKeyOf(seal, keyFor(known)) ? [known] : [];
    });

/** The cookie once `memberId` has signed in as well. */
export const writeDevice = (
  before: readonly KnownHere[],
  { memberId, epoch }: Pick<KnownHere, 'memberId' | 'epoch'>,
): string =>
  [{ memberId, epoch, key: newSecret().slice(0, 16) }, ...before.filter((each) => each.memberId !== memberId)]
    .slice(0, most)
    .map((each) => `${each.memberId}.${each.epoch}.${each.key}.${keyOf(keyFor(each))}`)
    .join('~');
