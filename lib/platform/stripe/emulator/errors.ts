/** What Stripe's API says when it refuses; `error` in the body of the answer. */
export interface FaultBody {
  type: 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  charge?: string;
  payment_method?: unknown;
  payment_intent?: unknown;
  setup_intent?: unknown;
}

/** A refusal with its HTTP status. `keepsWrites`: a declined card leaves its trace, any other refusal leaves none. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly status: number,
    readonly body: FaultBody,
    readonly keepsWrites = false,
  ) {
    super(body.message);
  }
}

type Details = Pick<FaultBody, 'code' | 'param'>;

/** 400: the request cannot be carried out as it stands. */
export function invalid(message: string, details: Details = {}): Fault {
  return new Fault(400, { type: 'invalid_request_error', message, ...details });
}

/** 404: no such object, or not of this account. */
export function missing(kind: string, id: string, param = 'id'): Fault {
  const noun = kind.replaceAll(/[._]/g, ' ');
  return new Fault(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${noun}: '${id}'`,
    param,
  });
}

/** 400: the object is in a state that does not allow this. */
export function wrongState(kind: string, verb: string, status: string | null): Fault {
  const code = `${kind}_unexpected_state`;
  return invalid(`This ${kind.replaceAll('_', ' ')} could not be ${verb}: its status is ${status}.`, {
    code,
  });
}

/** 402: the bank said no. */
export function declined(body: Omit<FaultBody, 'type'>): Fault {
  return new Fault(402, { type: 'card_error', ...body }, true);
}

/** 401: no key, or not the emulator's own. */
export function unauthorized(): Fault {
  const message = 'Invalid API key. The emulator answers to its own key only.';
  return new Fault(401, { type: 'invalid_request_error', message });
}

/** 404: no such address. */
export function unknownRoute(method: string, path: string): Fault {
  return new Fault(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}).`,
  });
}

/** 400: the same idempotency key came with another request. */
export function keyReused(): Fault {
  return new Fault(400, {
    type: 'idempotency_error',
    message: 'This idempotency key was first used with other parameters; a key stands for one request only.',
  });
}
