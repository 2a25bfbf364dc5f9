// What a function is told by its environment, read once. All that is missing is named in one error, at the start, not by the first family.

import * as z from 'zod';

const shape = z.object({
  STAGE: z.string().min(1),
  RECORDS_TABLE: z.string().min(3),
  WAITING_TABLE: z.string().min(3),
  PUBLISHED_TABLE: z.string().min(3),
  /** Longer than any write can be under way, clock differences included: a publication waits this long before it reads. */
  IN_FLIGHT_SECONDS: z.coerce.number().int().min(0).max(120),
  /** How long a function may answer from the pointer it read before. */
  POINTER_SECONDS: z.coerce.number().min(0).max(60).default(5),
  /** The token claim that carries the verified IIN. */
  IIN_CLAIM: z.string().min(1).default('iin'),
  /** Methods of signing in (the claim `amr`), one of which staff must have used; left out: the issuer lets nobody in by less. */
  STAFF_SIGN_IN: z
    .string()
    .regex(/^[\w-]+( [\w-]+)*$/)
    .optional(),
  /** Name of the secret that holds the vault's key; only functions that touch personal values have it. */
  VAULT_SECRET: z.string().min(1).optional(),
  TOPIC_ARN: z.string().min(1).optional(),
  SMS_SENDER: z.string().max(11).optional(),
  /** Messages a second this copy of the sender may hand to the provider; left out, it is not held back. */
  SMS_PER_SECOND: z.coerce.number().positive().optional(),
  PUSH_PER_SECOND: z.coerce.number().positive().optional(),
  /** Platform applications of SNS: where a device's endpoint is made. */
  PUSH_FCM_ARN: z.string().min(1).optional(),
  PUSH_APNS_ARN: z.string().min(1).optional(),
  /** The register that knows whose child it is, and the token it wants. */
  REGISTRY_URL: z.url().optional(),
  REGISTRY_TOKEN: z.string().min(1).optional(),
  /** What the page's edge shows the API. */
  EDGE_KEY: z.string().min(16).optional(),
  /** Where people reach the product: it stands on printed vouchers. */
  PUBLIC_URL: z.url().optional(),
});

export interface Settings {
  readonly stage: string;
  readonly tableNames: { readonly records: string; readonly waiting: string; readonly published: string };
  readonly inFlightMilliseconds: number;
  readonly pointerMilliseconds: number;
  readonly iinClaim: string;
  readonly staffSignInMethods?: readonly string[];
  readonly vaultSecret?: string;
  readonly topicArn?: string;
  readonly smsSender?: string;
  /** Messages a second this copy may send. */
  readonly rates?: { readonly sms?: number; readonly push?: number };
  readonly pushArns: { readonly fcm?: string; readonly apns?: string };
  readonly registry?: { readonly url: string; readonly token?: string };
  readonly edgeKey?: string;
  /** Without a slash at its end. */
  readonly publicUrl?: string;
}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = shape.safeParse(environment);
  if (!read.success)
    throw new Error(`settings: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
  const { data } = read;
  return {
    stage: data.STAGE,
    tableNames: { records: data.RECORDS_TABLE, waiting: data.WAITING_TABLE, published: data.PUBLISHED_TABLE },
    inFlightMilliseconds: data.IN_FLIGHT_SECONDS * 1000,
    pointerMilliseconds: data.POINTER_SECONDS * 1000,
    iinClaim: data.IIN_CLAIM,
    ...(data.STAFF_SIGN_IN === undefined ? {} : { staffSignInMethods: data.STAFF_SIGN_IN.split(' ') }),
    ...(data.VAULT_SECRET === undefined ? {} : { vaultSecret: data.VAULT_SECRET }),
    ...(data.TOPIC_ARN === undefined ? {} : { topicArn: data.TOPIC_ARN }),
    pushArns: {
      ...(data.PUSH_FCM_ARN === undefined ? {} : { fcm: data.PUSH_FCM_ARN }),
      ...(data.PUSH_APNS_ARN === undefined ? {} : { apns: data.PUSH_APNS_ARN }),
    },
    ...(data.REGISTRY_URL === undefined
      ? {}
      : { registry: { url: data.REGISTRY_URL, ...(data.REGISTRY_TOKEN === undefined ? {} : { token: data.REGISTRY_TOKEN }) } }),
    ...(data.SMS_SENDER === undefined ? {} : { smsSender: data.SMS_SENDER }),
    rates: {
      ...(data.SMS_PER_SECOND === undefined ? {} : { sms: data.SMS_PER_SECOND }),
      ...(data.PUSH_PER_SECOND === undefined ? {} : { push: data.PUSH_PER_SECOND }),
    },
    ...(data.EDGE_KEY === undefined ? {} : { edgeKey: data.EDGE_KEY }),
    ...(data.PUBLIC_URL === undefined ? {} : { publicUrl: data.PUBLIC_URL.replace(/\/+$/, '') }),
  };
}
