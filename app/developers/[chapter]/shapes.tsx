import { Disclosure } from '@/components/ui/disclosure';
import type { OpenApiDocument } from '@/lib/platform/openapi';
import { rowsOf } from '@/lib/platform/openapi-example';
import { Rows } from './rows';

/** What the named shapes in the answers hold, field by field. */
export const Shapes = ({ schemas }: { schemas: OpenApiDocument['components']['schemas'] }) =>
  Object.entries(schemas).map(([name, schema]) => (
    <Disclosure key={name} summary={<code className="font-mono">{name}</code>}>
      <Rows rows={rowsOf(schema, schemas)} />
    </Disclosure>
  ));
