// The number the reader looked up last, so that it is marked in the list. It lives as long as the page and is kept nowhere.

import { signal } from '@preact/signals';

export const lookedUp = signal<string | undefined>(undefined);
