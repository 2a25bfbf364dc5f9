// The font of what is printed, where the code runs as it stands. In a bundle `#font` (package.json) is the font file itself, so a function carries it
// inside and looks for nothing beside itself.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export default new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')));
