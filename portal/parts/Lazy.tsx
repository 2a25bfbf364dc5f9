// A part of the page that is loaded when it is needed. Where it does not load it is asked for again twice, and then the reader is told and asked. Some
// browsers remember a part that did not load until the page is opened anew, and a new version of the page has other parts: so that is what the button does
// in the end. Drafts outlive it.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../language/text.ts';
import { Waiting } from './Answer.tsx';
import { words } from './words.ts';

const pausesMilliseconds = [500, 2_000];

async function withPatience<T>(load: () => Promise<T>, pauses: readonly number[]): Promise<T> {
  for (const pause of pauses) {
    try {
      return await load();
    } catch {
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  return load();
}

/** The component, loaded at its first drawing and kept from then on. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [, setTurn] = useState(0);
    const [turn, tryAgain] = useState(0);
    const [isLost, setLost] = useState(false);
    useEffect(() => {
      if (Loaded !== undefined) return;
      withPatience(load, turn === 0 ? pausesMilliseconds : []).then(
        (component) => {
          Loaded = component;
          setTurn((before) => before + 1);
        },
        () => {
          // Without a connection opening the page anew would lose what is there.
          if (turn > 0 && navigator.onLine) location.reload();
          else setLost(true);
        },
      );
    }, [turn]);
    if (Loaded !== undefined) return <Loaded {...props} />;
    if (!isLost) return <Waiting />;
    return (
      <div class="note note-bad" role="alert">
        <p>{t(words.chunkLost)}</p>
        <button
          type="button"
          class="button"
          onClick={() => {
            setLost(false);
            tryAgain((before) => before + 1);
          }}
        >
          {t(words.again)}
        </button>
      </div>
    );
  };
}
