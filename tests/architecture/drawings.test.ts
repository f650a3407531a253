import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSource, sourcesBelow } from '../support/sources';

/** A drawing that got another name answers under the old one, but without its data: the site would not build. */
it('each drawing that is imported stands in the library under that name', () => {
  const names = sourcesBelow('components').flatMap((file) =>
    [...readSource(file).matchAll(/__iconData as \w+ \} from '(lucide-react)\/icons\/([a-z0-9-]+)'/g)].map(
      ([, , name = '']) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(40);
  const icons = resolve(__dirname, '../../node_modules/lucide-react/dist/esm/icons');
  const without = names.filter(
    (name) => !readFileSync(resolve(icons, `${name}.mjs`), 'utf8').includes('__iconData'),
  );
  expect(without).toEqual([]);
});
