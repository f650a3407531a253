import { documentIn } from '@/app/api/v1/document';
import { endpoints } from '@/app/api/v1/endpoints';
import { exampleOf } from '@/lib/platform/openapi-example';
import { call, tokenOf } from '@/tests/support/api';
import { aMember } from '@/tests/support/builders';

const document = documentIn('en');

/** A body that is fit to be looked at: whose it would be is asked after that. */
const withPhoto = (): FormData => {
  const body = new FormData();
  body.append('photos', new File(['not a picture'], 'holiday.jpg', { type: 'image/jpeg' }));
  return body;
};

/** Operations on something that has an id. */
const named = endpoints.filter(({ path }) => path.includes('{'));

const bodyOf = ({ path, method, accepts }: (typeof named)[number]): object => {
  if (accepts) return { body: withPhoto() };
  const operation = document.paths[path]?.[method.toLowerCase() as 'get'];
  const content = operation?.requestBody?.content['application/json'];
  return content ? { json: exampleOf(content.schema, document.components.schemas) } : {};
};

it.each(named.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  '%s of something that is not there is not found',
  async (_, endpoint) => {
    const token = await tokenOf(await aMember());
    const statuses = [];
    for (const id of ['-1', '0193f1c2-0000-7000-8000-000000000000', 'é%', 'x'.repeat(200)]) {
      const path = endpoint.path.replace(/\{\w+\}/g, encodeURIComponent(id));
      statuses.push((await call(endpoint.method, path, { token, ...bodyOf(endpoint) })).status);
    }
    expect(statuses).toEqual([404, 404, 404, 404]);
  },
);
