import 'server-only';
import { cookies } from 'next/headers';
import { env } from '../env';
import { deviceCookie, type KnownHere, readDevice, writeDevice } from './device-cookie';

/** Who has signed in on this device; nobody for a stranger's. */
export const knownHere = async (): Promise<KnownHere[]> =>
  readDevice((await cookies()).get(deviceCookie)?.value);

/** Knows this device as the member's from now on. Only in an action or a route handler. */
export const rememberDevice = async (member: { memberId: string; epoch: number }): Promise<void> => {
  const value = writeDevice(await knownHere(), member);
  const secure = env.APP_URL.startsWith('https://');
  const maxAge = 365 * 24 * 3600;
  (await cookies()).set(deviceCookie, value, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge });
};
