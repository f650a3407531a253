import { createHash, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Person = { sub: string; email?: string; email_verified?: boolean; name?: string };

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicJwk = {
  ...createPublicKey(privateKey).export({ format: 'jwk' }),
  kid: 'one',
  alg: 'RS256',
  use: 'sig',
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signed = (claims: object): string => {
  const body = `${encoded({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encoded(claims)}`;
  return `${body}.${sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64url')}`;
};

type Asked = { nonce: string; challenge: string; redirectUri: string };

/** An OpenID Connect provider on loopback, at the outer wire: it knows one client and lets in whoever `person` is. */
export class OidcProvider {
  person: Person = { sub: 'nobody' };
  private readonly server: Server = createServer((request, response) => void this.serve(request, response));
  private readonly codes = new Map<string, Asked>();

  constructor(
    readonly clientId: string,
    readonly clientSecret: string,
  ) {}

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** What the person's browser does there: agrees, and comes back with a code. Returns the address it comes back to. */
  agree(address: string): string {
    const asked = new URL(address).searchParams;
    const code = randomUUID();
    this.codes.set(code, {
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      redirectUri: asked.get('redirect_uri') ?? '',
    });
    return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = this.answer(new URL(request.url ?? '/', this.issuer), Buffer.concat(chunks).toString());
    response.writeHead(answer ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
  }

  private answer({ pathname }: URL, body: string): object | null {
    const at = (path: string) => `${this.issuer}${path}`;
    if (pathname === '/.well-known/openid-configuration') {
      return {
        issuer: this.issuer,
        authorization_endpoint: at('/authorize'),
        token_endpoint: at('/token'),
        jwks_uri: at('/jwks'),
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      };
    }
    if (pathname === '/jwks') return { keys: [publicJwk] };
    return pathname === '/token' ? this.token(new URLSearchParams(body)) : null;
  }

  private token(form: URLSearchParams): object | null {
    const asked = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || asked.challenge !== challenge || asked.redirectUri !== form.get('redirect_uri'))
      return null;
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: this.clientId,
      iat: seconds,
      exp: seconds + 300,
      nonce: asked.nonce,
    };
    return { access_token: 'unused', token_type: 'Bearer', id_token: signed({ ...claims, ...this.person }) };
  }
}
