// A mistake of ours in drawing a page takes away that page alone: it is said, nothing typed is lost, and whatever link is pressed next is drawn again.

import { Component, type ComponentChildren } from 'preact';
import { language, t } from '../language/text.ts';
import { words } from '../parts/words.ts';

interface UnbrokenProps {
  /** The page that is drawn inside. */
  readonly path: string;
  readonly children: ComponentChildren;
}

export class Unbroken extends Component<UnbrokenProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ isBroken: true });
  }

  override componentDidUpdate({ path }: UnbrokenProps): void {
    if (this.state.isBroken && path !== this.props.path) this.setState({ isBroken: false });
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  return (
    <div class="note note-bad" role="alert" lang={language.value}>
      <p>{t(words.broken)}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {t(words.reload)}
      </button>
    </div>
  );
}
