// Taking a file: the button says that it is under way, and why where it does not come.

import { useState } from 'preact/hooks';
import { download, type Address, type Asking } from '../../../api/client.ts';
import type { Told } from '../../../api/told.ts';
import { toldOf } from '../../../api/useAsk.ts';

export function useDownload() {
  /** The name of the file that is on its way. */
  const [busy, setBusy] = useState<string>();
  const [told, setTold] = useState<Told>();
  const take = async <A extends Address>(address: A, asking: Asking<A>, name: string): Promise<void> => {
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
  return { take, busy, told };
}
