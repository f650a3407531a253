import { refusalOf } from '@/lib/platform/web/guard';

const megabyte = 1024 * 1024;

/** What next.config.js lets the proxy and the actions see of a form, in bytes. */
const limits = (): { proxy: number; actions: number } => {
  const { experimental } = jest.requireActual<{
    experimental: { proxyClientMaxBodySize: string; serverActions: { bodySizeLimit: string } };
  }>('@/next.config.js');
  const bytes = (text: string): number => Number(/^(\d+)mb$/.exec(text)?.[1]) * megabyte;
  return {
    proxy: bytes(experimental.proxyClientMaxBodySize),
    actions: bytes(experimental.serverActions.bodySizeLimit),
  };
};

it('a form is refused with words before Next cuts it off or answers with a bare page', () => {
  const { proxy, actions } = limits();
  const post = (bytes: number) =>
    refusalOf({ method: 'POST', url: '/fr/settings', headers: { 'content-length': String(bytes) } });
  expect(proxy).toBeGreaterThan(actions);
  expect(post(actions + 1)).toMatchObject({ why: 'tooLarge' });
  // Four photos of the largest kind pass.
  expect(post(4 * 15 * megabyte)).toBeNull();
});
