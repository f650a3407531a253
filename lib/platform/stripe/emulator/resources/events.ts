import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import { listOf, nothing, text } from '@/lib/platform/stripe/emulator/params';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

export const routes: Route[] = [
  listRoute('/v1/events', 'event', { type: text, types: listOf(text) }),
  route('GET', '/v1/events/:id', nothing, ({ store }, { id }) => store.need('event', id)),
];
