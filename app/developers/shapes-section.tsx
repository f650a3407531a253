import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { OpenApiDocument } from '@/lib/platform/openapi';
import { rowsOf } from '@/lib/platform/openapi-example';
import { Rows } from './rows';

/** What the named shapes in the answers hold, field by field. */
export function ShapesSection({ schemas }: { schemas: OpenApiDocument['components']['schemas'] }) {
  const t = useTranslations('developers.page');
  return (
    <section aria-labelledby="shapes" className="mt-14">
      <h2 id="shapes" className="title-2 mb-4 scroll-mt-6">
        {t('shapes')}
      </h2>
      {Object.entries(schemas).map(([name, schema]) => (
        <Disclosure key={name} summary={<code className="font-mono">{name}</code>}>
          <Rows rows={rowsOf(schema, schemas)} />
        </Disclosure>
      ))}
    </section>
  );
}
