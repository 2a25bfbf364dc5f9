// Says when the connection is lost, and that nothing typed is.

import { useEffect, useState } from 'preact/hooks';
import { t } from '../language/text.ts';
import { words } from '../parts/words.ts';

export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}

export function OfflineBanner() {
  const isOnline = useOnline();
  return (
    <div class="news" role="status">
      {!isOnline && <p class="banner">{t(words.offline)}</p>}
    </div>
  );
}
