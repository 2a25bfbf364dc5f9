// Whoever looks at a draft is told whether it is their own, since then another person has to approve it; who else drafted it, nobody is told.

/** As the person who asks sees it. */
export function drafterOf({ draftedBy }: { readonly draftedBy: string }, person: string): 'you' | 'someone' | 'rulebook' {
  if (draftedBy === person) return 'you';
  return draftedBy.startsWith('job:') ? 'rulebook' : 'someone';
}
