// What the issuer remembers between its requests: log-ins under way, sessions, codes. All of it may be lost at a restart; people log in again.

import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly endsAt: number;
}

/** One store shared by all models of one issuer. */
export function issuerStore(): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found !== undefined && found.endsAt > Date.now()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const findBy = (model: string, name: 'uid' | 'userCode', value: string) => {
    const found = [...kept].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload[name] === value);
    return found === undefined ? undefined : find(found[0]);
  };
  return (model) => ({
    upsert: async (id, payload, seconds) => {
      for (const key of kept.keys()) find(key);
      kept.set(`${model}:${id}`, { payload, endsAt: seconds === undefined ? Infinity : Date.now() + seconds * 1000 });
    },
    find: async (id) => find(`${model}:${id}`),
    findByUid: async (uid) => findBy(model, 'uid', uid),
    findByUserCode: async (code) => findBy(model, 'userCode', code),
    consume: async (id) => {
      const payload = find(`${model}:${id}`);
      if (payload !== undefined) payload['consumed'] = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void kept.delete(`${model}:${id}`),
    revokeByGrantId: async (grant) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grant) kept.delete(key);
    },
  });
}
