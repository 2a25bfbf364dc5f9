// Why what is known of somebody is not destroyed at their wish; a part of `refusal.ts`.

export interface PrivacyRefusals {
  'erasure-role': Record<string, never>;
  'erasure-changed': { account: 'destroyed' | 'reduced' };
  'erasure-open': { thing: 'application' | 'voucher' | 'contract' };
}
