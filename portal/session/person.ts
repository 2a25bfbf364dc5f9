// Who a token is of, as a digest: what is kept in the browser says that it belongs to the same person as before, and names nobody.

export async function digestOf(access: string): Promise<string> {
  const body = access.split('.')[1];
  const person = body === undefined ? access : subjectIn(body);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(person));
  return [...new Uint8Array(bytes).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function subjectIn(body: string): string {
  const claims = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as { readonly sub?: string };
  return claims.sub ?? '';
}
