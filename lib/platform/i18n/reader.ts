import 'server-only';
import { cookies, headers } from 'next/headers';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { routing } from './routing';

/** The language that an address asks for (`?lang=`), else the reader's. */
export const askedLocale = async (request: Request): Promise<Locale> => {
  const asked = new URL(request.url).searchParams.get('lang');
  return isLocale(asked) ? asked : readerLocale();
};

/** The reader's language where the address has none: chosen before, else asked for by the browser, else the community's. */
export const readerLocale = async (): Promise<Locale> => {
  const chosen = (await cookies()).get('locale')?.value;
  if (isLocale(chosen)) return chosen;
  const asked = (await headers()).get('accept-language') ?? '';
  const wanted = asked
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLocale);
  return wanted ?? routing.defaultLocale;
};
