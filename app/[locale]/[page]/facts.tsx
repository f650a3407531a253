import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { contactsOf } from '@/lib/platform/contacts';
import { env } from '@/lib/platform/env';
import { type Below, cookiePurposes } from '@/lib/shared/site-pages';

/** What the settings say of those who run the site; what they leave open is said to be open. */
async function OperatorFacts() {
  const t = await getTranslations('pages');
  const facts = {
    operator: env.OPERATOR_NAME,
    address: env.OPERATOR_ADDRESS,
    contact: contactsOf(env).people,
    hostedBy: env.HOSTED_BY,
  };
  return (
    <DescriptionList
      items={[
        { term: t('fact.site'), detail: `${env.COMMUNITY_NAME}, ${new URL(env.APP_URL).host}` },
        ...Object.entries(facts).map(([name, value]) => ({
          term: t(`fact.${name}`),
          detail: <span className="wrap-anywhere">{value ?? t('missing')}</span>,
        })),
      ]}
    />
  );
}

async function CookieFacts() {
  const t = await getTranslations('pages.cookie');
  return (
    <DescriptionList
      items={cookiePurposes.map((name) => ({ term: t(`${name}.name`), detail: t(`${name}.why`) }))}
    />
  );
}

function MailFact() {
  const { people } = contactsOf(env);
  return (
    <p className="font-semibold wrap-anywhere">
      <TextLink href={`mailto:${people}`}>{people}</TextLink>
    </p>
  );
}

const facts: Record<Below, () => ReactNode | Promise<ReactNode>> = {
  operator: OperatorFacts,
  cookies: CookieFacts,
  mail: MailFact,
};

/** The facts below a section's text. */
export function Facts({ of }: { of: Below }) {
  const Part = facts[of];
  return <Part />;
}
