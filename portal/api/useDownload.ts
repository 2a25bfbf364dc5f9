// Taking a file: the button says that it is under way, and why where it does not come.

import { useState } from 'preact/hooks';
import { download, type Address, type Asking } from './client.ts';
import type { Told } from './told.ts';
import { toldOf } from './useAsk.ts';

export interface Download {
  /** Does nothing while another file is on its way. */
  readonly run: <A extends Address>(address: A, asking: Asking<A>, name: string) => Promise<void>;
  /** The name of the file that is on its way. */
  readonly busy: string | undefined;
  readonly told: Told | undefined;
}

export function useDownload(): Download {
  const [busy, setBusy] = useState<string>();
  const [told, setTold] = useState<Told>();
  const run: Download['run'] = async (address, asking, name) => {
    if (busy !== undefined) return;
    setBusy(name);
    setTold(undefined);
    try {
      await download(address, asking, name);
    } catch (error) {
      setTold(toldOf(error));
    } finally {
      setBusy(undefined);
    }
  };
  return { run, busy, told };
}
