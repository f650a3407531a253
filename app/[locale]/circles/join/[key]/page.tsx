import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CirclePicture } from '@/components/circle/circle-picture';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { circleByLink } from '@/lib/circle/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { goTo } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { join } from '../../[handle]/actions';

type Props = { params: Promise<{ locale: Locale; key: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('circle.link'))('title'),
  robots: { index: false },
});

/** Where a circle's link leads: join, after signing in or up. */
export default async function JoinCirclePage({ params }: Props) {
  const { locale, key: asked } = await params;
  const named = decodeURIComponent(asked);
  const [circle, viewer, t] = await Promise.all([
    circleByLink(named),
    currentViewer(),
    getTranslations('circle'),
  ]);
  if (!circle)
    return (
      <div className="wrap-narrow py-8">
        <EmptyState as="h1" icon="people" title={t('link.gone')}>
          {t('link.goneHint')}
        </EmptyState>
      </div>
    );
  if (viewer?.circles.some(({ id }) => id === circle.id)) goTo(paths.circle(locale, circle.handle));
  const here = paths.joinCircle(locale, named);
  return (
    <div className="wrap-narrow py-8">
      <Card padded={false} className="mx-auto max-w-xl">
        <CirclePicture circle={circle} width={640} iconSize={56} className="aspect-16/10 w-full" />
        <div className="p-5 sm:p-6">
          <h1 className="title-page wrap-anywhere" dir="auto">
            {circle.name}
          </h1>
          <p className="mt-2 text-ink-2">{t('members', { count: circle.memberCount })}</p>
          <p className="mt-4 mb-5">{t('link.lead')}</p>
          {viewer ? (
            <Form action={join} label={t('join')} className="">
              <HiddenField name="circleId" value={circle.id} />
              <HiddenField name="key" value={circle.key} />
              <SubmitButton wide>{t('join')}</SubmitButton>
            </Form>
          ) : (
            <div className="flex flex-wrap gap-3">
              <LinkButton href={paths.signIn(locale, { next: here })}>{t('link.signIn')}</LinkButton>
              <LinkButton href={paths.signUp(locale, { next: here })} variant="quiet">
                {t('link.signUp')}
              </LinkButton>
            </div>
          )}
        </div>
      </Card>
    </div>
  );
}
