// Where the running product is found when nobody says otherwise. The command line and the server agree on it here.

export const defaultPort = 4300;

/** `KEZEK_URL`, or the local product at its usual port. */
export function defaultUrl(): string {
  return process.env['KEZEK_URL'] ?? `http://127.0.0.1:${defaultPort}`;
}
