import 'server-only';
import { translator } from '@/lib/platform/i18n/words';
import { type OpenApiDocument, openApiDocument } from '@/lib/platform/openapi';
import type { Locale } from '@/lib/shared/locale';
import packageJson from '@/package.json';
import { endpoints } from './endpoints';

const made = new Map<Locale, OpenApiDocument>();

/** The OpenAPI document of what is served, in a language. */
export const documentIn = (locale: Locale): OpenApiDocument => {
  const known = process.env.NODE_ENV === 'development' ? undefined : made.get(locale);
  if (known) return known;
  const { version, license } = packageJson;
  const document = openApiDocument({
    endpoints,
    version,
    license,
    say: translator(locale, 'developers'),
  });
  made.set(locale, document);
  return document;
};
