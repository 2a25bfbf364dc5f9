// What the audit is searched by. Kept in the tab alone: whose data it is stands in no address of a page.

export const subjectKinds = ['application', 'child', 'person', 'contract', 'preschool', 'group'] as const;

export const emptyAudit = {
  mode: 'days',
  from: '',
  to: '',
  kind: 'application',
  about: '',
  by: '',
  action: '',
  refused: false,
  nowhere: false,
};
export type AuditDraft = typeof emptyAudit;

/** The question behind the form; nothing while it is not whole. Numbers are typed with spaces and small letters too; a group is `garden/group`. */
export function auditQuery({ mode, from, to, kind, about, by, action, refused, nowhere }: AuditDraft) {
  const bare = about.replaceAll(/\s/g, '');
  const id = kind === 'application' || kind === 'contract' ? bare.replaceAll('-', '').toUpperCase() : bare.replace('/', '#');
  if (mode === 'about' ? id === '' : from === '' || to === '') return undefined;
  return {
    ...(mode === 'about' ? { about: `${kind}#${id}` } : { from, to }),
    ...(by.trim() === '' ? {} : { by: by.trim() }),
    ...(action.trim() === '' ? {} : { action: action.trim() }),
    ...(refused ? { refused: 'true' } : {}),
    ...(nowhere ? { nowhere: 'true' } : {}),
  };
}
