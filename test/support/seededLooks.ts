// Of a seeded city: who looked at a child, as its guardian and as the department ask.

const territory = 'karaganda';

export function lookRequests(child: string) {
  return {
    listMyChildLooks: { params: { child }, query: { limit: '10' } },
    tableAudit: { params: { territory }, query: { day: '2026-07-01', limit: '10' } },
  };
}
