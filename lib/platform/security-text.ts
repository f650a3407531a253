import { locales } from '@/lib/shared/locale';

const dayMs = 86_400_000;
/** RFC 9116 §2.5.5 advises less than a year; written anew for each reader, it never runs out. */
const goodForDays = 180;

/** An address, or a page. */
const contactUri = (contact: string): string =>
  contact.startsWith('https://') ? contact : `mailto:${contact}`;

/** Whom to tell of a hole: RFC 9116. */
export const securityText = ({
  contact,
  site,
  now,
}: {
  contact: string;
  site: string;
  now: Date;
}): string => {
  const expires = new Date(Math.floor(now.getTime() / dayMs) * dayMs + goodForDays * dayMs);
  const fields = [
    ['Contact', contactUri(contact)],
    ['Expires', expires.toISOString().replace('.000', '')],
    ['Preferred-Languages', locales.join(', ')],
    ['Canonical', new URL('/.well-known/security.txt', site).href],
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
};
