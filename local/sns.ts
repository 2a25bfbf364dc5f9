// Amazon SNS for the machine on the desk. The real SDK client talks to it over HTTP in SNS's own Query protocol, so what is sent here is sent
// alike in the cloud. It does as SNS does where the product can tell the difference: unknown endpoints and disabled ones are refused.

import { createHash, randomUUID } from 'node:crypto';
import type { Folder } from './folder.ts';
import { readBody, type Mounted } from './gateway.ts';
import type { Outbox } from './outbox.ts';
import type { Receipts } from './receipts.ts';

export const snsPath = '/sns';
export const topicArn = 'arn:aws:sns:local:000000000000:kezek-events';
export const platformArns = {
  fcm: 'arn:aws:sns:local:000000000000:app/GCM/kezek',
  apns: 'arn:aws:sns:local:000000000000:app/APNS/kezek',
} as const;

type Fields = Readonly<Record<string, string>>;
type Endpoints = Record<string, Fields>;

/** What SNS answers when it does not do it. */
class SnsError extends Error {
  override readonly name = 'SnsError';
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const file = 'sns-endpoints.json';

/** To be mounted under `/sns`. Endpoints and messages are kept in the folder; what becomes of an SMS is told to `receipts`. */
export function openSns(folder: Folder, outbox: Outbox, receipts?: Pick<Receipts, 'sent'>): Mounted {
  const endpoints = JSON.parse(folder.read(file) ?? '{}') as Endpoints;
  const keep = () => folder.write(file, JSON.stringify(endpoints));

  const endpointOf = (arn: string): Fields => {
    const found = endpoints[arn];
    if (found === undefined) throw new SnsError('NotFound', 'Endpoint does not exist', 404);
    return found;
  };

  const actions: Readonly<Record<string, (fields: Fields) => string>> = {
    Publish: (fields) => `<MessageId>${publish(fields)}</MessageId>`,
    CreatePlatformEndpoint(fields) {
      const token = needed(fields, 'Token');
      const platform = needed(fields, 'PlatformApplicationArn');
      // The same device gets the same endpoint, as in SNS.
      const arn = `${platform.replace(':app/', ':endpoint/')}/${createHash('sha256').update(token).digest('hex').slice(0, 32)}`;
      endpoints[arn] ??= { Token: token, Enabled: 'true', CustomUserData: fields['CustomUserData'] ?? '' };
      keep();
      return `<EndpointArn>${arn}</EndpointArn>`;
    },
    SetEndpointAttributes(fields) {
      const arn = needed(fields, 'EndpointArn');
      endpoints[arn] = { ...endpointOf(arn), ...attributesOf(fields) };
      keep();
      return '';
    },
    GetEndpointAttributes(fields) {
      const entries = Object.entries(endpointOf(needed(fields, 'EndpointArn')));
      const shown = entries.map(([key, value]) => `<entry><key>${escape(key)}</key><value>${escape(value)}</value></entry>`);
      return `<Attributes>${shown.join('')}</Attributes>`;
    },
    DeleteEndpoint(fields) {
      delete endpoints[needed(fields, 'EndpointArn')];
      keep();
      return '';
    },
  };

  const publish = (fields: Fields): string => {
    const message = needed(fields, 'Message');
    if (Buffer.byteLength(message) > 256 * 1024) throw new SnsError('InvalidParameter', 'Invalid parameter: Message too long');
    const target = fields['TargetArn'];
    const phone = fields['PhoneNumber'];
    const to = phone ?? target ?? fields['TopicArn'];
    if (to === undefined)
      throw new SnsError('InvalidParameter', 'Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter');
    if (phone !== undefined && !/^\+[1-9]\d{6,14}$/.test(phone)) {
      throw new SnsError('InvalidParameter', 'Invalid parameter: PhoneNumber Reason: not E.164');
    }
    const isPush = target?.includes(':endpoint/') === true;
    if (isPush && endpointOf(to)['Enabled'] !== 'true') throw new SnsError('EndpointDisabled', 'Endpoint is disabled');
    const id = randomUUID();
    const subject = fields['Subject'];
    outbox.add({
      id,
      kind: phone !== undefined ? 'sms' : isPush ? 'push' : 'topic',
      to,
      message,
      ...(subject === undefined ? {} : { subject }),
      attributes: attributesOf(fields),
    });
    if (phone !== undefined) receipts?.sent(id, phone);
    return id;
  };

  return async (request, response) => {
    const fields = Object.fromEntries(new URLSearchParams((await readBody(request)).toString('utf8')));
    const name = fields['Action'] ?? '';
    const reply = (status: number, xml: string) => response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
    const tail = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
    try {
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (action === undefined) throw new SnsError('InvalidAction', `The local stand-in does not know the action ${name}`);
      const result = action(fields);
      reply(
        200,
        `<${name}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${name}Result>${result}</${name}Result>${tail}</${name}Response>`,
      );
    } catch (error) {
      if (!(error instanceof SnsError)) throw error;
      const body = `<Error><Type>Sender</Type><Code>${error.code}</Code><Message>${escape(error.message)}</Message></Error>`;
      reply(
        error.status,
        `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${body}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
      );
    }
  };
}

function needed(fields: Fields, name: string): string {
  const value = fields[name];
  if (value === undefined || value === '') throw new SnsError('InvalidParameter', `Invalid parameter: ${name}`);
  return value;
}

/** Maps travel as `Attributes.entry.1.key`, `Attributes.entry.1.value`; message attributes with a `Name` and a `Value.StringValue`. */
function attributesOf(fields: Fields): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [path, name] of Object.entries(fields)) {
    const [, prefix, kind] = /^((?:Attributes|MessageAttributes)\.entry\.\d+)\.(key|Name)$/.exec(path) ?? [];
    if (prefix === undefined) continue;
    attributes[name] = fields[kind === 'key' ? `${prefix}.value` : `${prefix}.Value.StringValue`] ?? '';
  }
  return attributes;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
