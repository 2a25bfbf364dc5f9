// The address of this page into the clipboard, for the person who has to take the next step.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { words as parts } from '../../../parts/words.ts';
import { words } from './words.ts';

export function CopyLink() {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  // Some browsers keep the clipboard to themselves.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <p class="row">
      <button type="button" class="button" onClick={() => void copy()}>
        {t(words.copyLink)}
      </button>
      <span role="status">{copied === 'yes' ? t(parts.copied) : copied === 'no' && location.href}</span>
    </p>
  );
}
