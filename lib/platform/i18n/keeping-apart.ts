import { _createCache } from 'use-intl/core';
import { apart } from '@/lib/shared/apart';

type Values = Record<string, unknown> | undefined;
type Format = { format(values: Values): unknown };

const keptApart = (values: Values): Values =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? apart(value) : value]),
  );

/**
 * Where translators keep the messages they have parsed. Each message kept here sets the names it is filled with apart from
 * its own words, so that no page, title, label or mail has to think of it.
 */
export const messagesKeepingApart = (): ReturnType<typeof _createCache> => ({
  ..._createCache(),
  message: new Proxy<Record<string, Format>>(
    {},
    {
      set(kept, key, message: Format) {
        const say = message.format;
        message.format = (values) => say(keptApart(values));
        return Reflect.set(kept, key, message);
      },
    },
  ) as never,
});
