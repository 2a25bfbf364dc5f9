// Of a seeded city: devices that get push messages, and a day whose messages were counted.

import { people, type Asked, type City } from './city.ts';

export interface SeededEvidence {
  /** Two of `people.parent`, one of `people.otherParent`. */
  readonly devices: readonly [string, string, string];
}

export async function seedEvidence(city: City): Promise<SeededEvidence> {
  const register = async (iin: string, token: string) => {
    const { body } = await city.ask('registerDevice', { iin, body: { platform: 'fcm', token } });
    return String(body['device']);
  };
  const devices = [
    await register(people.parent, 'first-phone-of-the-parent'),
    await register(people.parent, 'second-phone-of-the-parent'),
    await register(people.otherParent, 'phone-of-the-other-parent'),
  ] as const;
  await city.run({ job: 'reconcileNotices' });
  return { devices };
}

export function evidenceRequests({ devices }: SeededEvidence, territory: string, round: string) {
  return {
    listMyDevices: {},
    unregisterDevice: { params: { device: devices[0] } },
    listToldDays: { params: { territory }, query: { limit: '10' } },
    showToldDay: { params: { territory, day: '2026-07-01' } },
    showToldRound: { params: { territory, round } },
  } satisfies Readonly<Record<string, Asked>>;
}

/** The same asked for something else, and by somebody else for something they may. */
export function evidenceVariants({ devices }: SeededEvidence) {
  return {
    unregisterDevice: {
      other: { params: { device: devices[1] } },
      byAnother: { params: { device: devices[2] }, iin: people.otherParent },
    },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
