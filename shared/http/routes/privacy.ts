// A person's own data: taken along whole, and destroyed as far as no term keeps it.

import { Pdf } from '../contracts/documents.ts';
import * as c from '../contracts/privacy.ts';
import type { Route } from '../route.ts';

export const privacyRoutes = {
  takeMyData: {
    method: 'GET',
    path: '/v1/me/data',
    audience: 'parent',
    action: 'own data: take',
    summary: 'All that is kept of you and, as far as you may see it now, of your children; a long section says where it goes on',
    reply: c.MyData,
    limit: 'make-file',
    refusals: [],
  },
  printMyData: {
    method: 'GET',
    path: '/v1/me/data.pdf',
    audience: 'documents',
    action: 'own data: take',
    summary: 'The same in short, as pages to read and print, in Kazakh or Russian (as asked, else your own language)',
    query: c.PrintData,
    reply: Pdf,
    file: 'pdf',
    limit: 'make-file',
    refusals: [],
  },
  showErasure: {
    method: 'GET',
    path: '/v1/me/erasure',
    audience: 'parent',
    action: 'own account: look',
    summary: 'What would be destroyed if you asked for it now, and what is kept until when; nothing is changed',
    reply: c.ErasurePreview,
    refusals: ['erasure-role', 'erasure-open'],
  },
  eraseMe: {
    method: 'POST',
    path: '/v1/me/erasure',
    audience: 'parent',
    action: 'own account: erase',
    summary: 'Destroy what no term keeps of you; it cannot be undone, and withdraws nothing: look at GET of the same address first',
    body: c.EraseMe,
    reply: c.ErasedMe,
    refusals: ['erasure-role', 'erasure-open', 'erasure-changed'],
  },
} as const satisfies Record<string, Route>;
