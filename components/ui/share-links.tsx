import { useTranslations } from 'next-intl';
import { ShareButton } from './share-button';

const part = encodeURIComponent;

export type Shared = { url: string; title: string; subject: string };

/** Ways to pass a page on: links and nothing else, so nobody is watched here. */
const ways: readonly { name: string; to: (page: Shared) => string }[] = [
  { name: 'mail', to: ({ url, subject }) => `mailto:?subject=${part(subject)}&body=${part(url)}` },
  { name: 'whatsapp', to: ({ url, title }) => `https://wa.me/?text=${part(`${title} ${url}`)}` },
  {
    name: 'mastodon',
    to: ({ url, title }) => `https://share.joinmastodon.org/#text=${part(`${title} ${url}`)}`,
  },
  { name: 'facebook', to: ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${part(url)}` },
];

export type SharePlace = { name: string; href: string };

const PILL =
  'inline-flex min-h-11 items-center rounded-full border border-line bg-card px-4 text-[0.9375rem] hover:border-edge';

/** The list of them, with the device's own way before them and what else there is after them. */
export function ShareLinks({ more = [], ...page }: Shared & { more?: readonly SharePlace[] }) {
  const t = useTranslations('ui.share');
  const words = { send: t('send'), copy: t('copy'), copied: t('copied') };
  return (
    <ul className="flex flex-wrap gap-2">
      <li className="empty:hidden">
        <ShareButton url={page.url} title={page.title} words={words} />
      </li>
      {ways.map(({ name, to }) => (
        <li key={name}>
          <a href={to(page)} rel="noopener noreferrer" className={PILL}>
            {t(name)}
          </a>
        </li>
      ))}
      {more.map(({ name, href }) => (
        <li key={href}>
          <a href={href} className={PILL}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
