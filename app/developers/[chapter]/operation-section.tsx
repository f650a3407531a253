import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { JsonSchema, OpenApiDocument, Operation } from '@/lib/platform/openapi';
import { curlOf, exampleOf, parameterRows, rowsOf } from '@/lib/platform/openapi-example';
import type { Listed } from '../chapters';
import { Code, WithCode } from '../code';
import { Rows } from './rows';

type Schemas = OpenApiDocument['components']['schemas'];

type Props = Listed & { schemas: Schemas; host: string };

/** The schema of what is answered when all goes well, and its status. */
const goodAnswer = ({ responses }: Operation): { status: string; schema: JsonSchema | undefined } => {
  const [status = '', response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  const content = response && 'content' in response ? Object.values(response.content ?? {})[0] : undefined;
  return { status, schema: content?.schema };
};

function Problems({ operation }: { operation: Operation }) {
  const t = useTranslations('developers');
  const codes = Object.keys(operation.responses).filter((code) => code >= '400');
  return (
    <>
      <h3 className="mt-5 text-sm font-semibold text-ink-2">{t('page.errors')}</h3>
      <ul className="mt-1 text-sm">
        {codes.map((code) => (
          <li key={code}>
            <code className="font-mono font-semibold">{code}</code> <WithCode text={t(`status.${code}`)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One call: what it does, what it takes, an example, what it answers. */
export function OperationSection({ path, method, operation, schemas, host }: Props) {
  const t = useTranslations('developers.page');
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const { status, schema } = goodAnswer(operation);
  const scope = operation.security.flatMap((each) => each.token ?? [])[0];
  const example = schema && JSON.stringify(exampleOf(schema, schemas), null, 2);
  return (
    <section
      aria-labelledby={operation.operationId}
      className="mt-6 rounded-card border border-line bg-card p-5 md:p-7"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id={operation.operationId} className="title-3 scroll-mt-6">
          {operation.summary}
        </h2>
        <Badge tone={scope ? 'brick' : 'leaf'}>{scope ? t('needs', { scope }) : t('open')}</Badge>
      </div>
      <p className="mt-1 font-mono text-[0.9375rem] wrap-anywhere">
        <strong>{method.toUpperCase()}</strong> {path}
      </p>
      {operation.description && (
        <p className="mt-3 max-w-prose text-pretty">
          <WithCode text={operation.description} />
        </p>
      )}
      <Rows title={t('parameters')} rows={parameterRows(operation, schemas)} />
      <Rows title={t('body')} rows={body ? rowsOf(body, schemas) : []} />
      <Code label={t('example')}>{curlOf({ path, method, operation, host }, schemas)}</Code>
      <Code label={`${t('answer')} ${status}`}>{example ?? t('nothing')}</Code>
      <Problems operation={operation} />
    </section>
  );
}
