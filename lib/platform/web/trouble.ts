import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { localPath, paths } from '@/lib/shared/paths';
import { translator } from '../i18n/words';
import { localeOf, plainPage, plainPolicy } from './plain-page';

/** The page of an answer that needs a database which is away: what is the matter, and the same address again. */
export const troublePage = ({ url = '/' }: IncomingMessage, response: ServerResponse): string => {
  const nonce = btoa(randomUUID());
  response.setHeader('content-security-policy', plainPolicy(nonce));
  response.setHeader('cache-control', 'no-store');
  const locale = localeOf(url);
  const t = translator(locale, 'ui.trouble');
  const href = localPath(url, paths.home(locale));
  return plainPage({ locale, title: t('database'), text: t('databaseText'), href, label: t('again') }, nonce);
};
