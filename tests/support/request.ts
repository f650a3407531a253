import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { createRequestStoreForAPI } from 'next/dist/server/async-storage/request-store';
import { NextRequest, NextResponse } from 'next/server';

const home = 'http://localhost:3000/fr';

type Cookie = { name: string; value: string; maxAge?: number };

/**
 * A cookie jar that visits. `visit` runs server code as inside one request, where it may read and set cookies, and
 * keeps what was set for the next one; `jar` can be copied, as a thief would.
 */
export class Visitor {
  constructor(readonly jar: Record<string, string> = {}) {}

  private keepAll(cookies: readonly Cookie[]): void {
    for (const { name, value, maxAge } of cookies) {
      if (value === '' || maxAge === 0) delete this.jar[name];
      else this.jar[name] = value;
    }
  }

  request(url: string, init: { method?: string; body?: URLSearchParams } = {}): NextRequest {
    const pairs = Object.entries(this.jar).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return new NextRequest(url, { ...init, headers: { cookie: pairs.join('; ') } });
  }

  async visit<Result>(work: () => Promise<Result>, request = this.request(home)): Promise<Result> {
    const preview = { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' };
    const store = createRequestStoreForAPI(
      request,
      request.nextUrl,
      { tags: [], expirationsByCacheKind: new Map() },
      undefined,
      preview,
      undefined,
    );
    const route = { route: '/', forceStatic: false, dynamicShouldError: false };
    const result = await workAsyncStorage.run(route as never, () => workUnitAsyncStorage.run(store, work));
    this.keepAll(store.mutableCookies.getAll());
    return result;
  }

  /** Sends a request to a route handler and keeps the cookies of its answer. */
  async send(
    handler: (request: NextRequest) => Promise<Response>,
    url: string,
    init: { method?: string; body?: URLSearchParams } = {},
  ): Promise<Response> {
    const request = this.request(url, init);
    const response = await this.visit(() => handler(request), request);
    this.keepAll(new NextResponse(null, { headers: response.headers }).cookies.getAll());
    return response;
  }
}
