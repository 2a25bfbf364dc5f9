// The product without its demo city, for an import to fill: `node emptyProduct.ts [FOLDER]`, in memory where no folder is given.

import { startKezek } from '../local/kezek.ts';

const [dir] = process.argv.slice(2);
const kezek = await startKezek({ port: 0, empty: true, quiet: true, ...(dir === undefined ? {} : { dir }) });
process.once('SIGINT', () => void kezek.stop());
console.log(`ready ${kezek.url}`);
