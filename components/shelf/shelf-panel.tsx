import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  shelf: { id: string; name: string; address: string; isOpen: boolean };
  listingId: string;
  isThere: boolean;
  /** Somebody said that it is gone: the reader may have seen it there. */
  mayBeFound: boolean;
  actions: { gone: FormAction; foundAgain: FormAction };
};

/** Beside a thing that lies on a shelf: where that is, and that nobody need be asked. */
export function ShelfPanel({ locale, shelf, listingId, isThere, mayBeFound, actions }: Props) {
  const t = useTranslations('shelf');
  const said = (
    <>
      <HiddenField name="listingId" value={listingId} />
      <HiddenField name="shelfId" value={shelf.id} />
    </>
  );
  return (
    <Card as="section" aria-labelledby="shelf-title">
      <div className="stack gap-3">
        <h2 id="shelf-title" className="title-3">
          {t(isThere ? 'panelTitle' : 'panelGone')}
        </h2>
        <p className="wrap-anywhere">
          {shelf.isOpen ? <TextLink href={paths.shelf(locale, shelf.id)}>{shelf.name}</TextLink> : shelf.name}
          <span className="block text-ink-2">{shelf.address}</span>
        </p>
        {isThere && (
          <>
            <p className="text-ink-2">{t('panelText')}</p>
            <Form action={actions.gone} label={t('panelTitle')} className="">
              {said}
              <SubmitButton wide>{t('gone')}</SubmitButton>
            </Form>
          </>
        )}
        {mayBeFound && (
          <>
            <p className="text-ink-2">{t('foundText')}</p>
            <Form action={actions.foundAgain} label={t('panelGone')} className="">
              {said}
              <SubmitButton variant="quiet" wide>
                {t('found')}
              </SubmitButton>
            </Form>
          </>
        )}
      </div>
    </Card>
  );
}
