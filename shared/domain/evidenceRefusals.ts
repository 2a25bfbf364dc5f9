// Every way a rule about devices and people who were not reached may say no, with what its message needs; a part of `refusal.ts`.

export interface EvidenceRefusals {
  'device-unknown': Record<string, never>;
  'reach-not-named': Record<string, never>;
  'told-nothing': { day: string };
}
