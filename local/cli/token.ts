// `kezek token`: a token of a demo person, to be put behind `Authorization: Bearer`. A tool of the local product; no deployed stage gives such tokens.

import { parseArgs } from 'node:util';
import { askProduct, urlHelp, urlOption } from './product.ts';

export const help = `kezek token --as ROLE [--territory T] [--person N]

Prints a token of a demo person of the local product.

  --as ROLE       parent, department_operator, department_head, finance_operator, auditor;
                  of the demo city's first kindergarten: preschool_head, preschool_teacher
  --territory T   the territory; default the first one, the demo city
  --person N      1 or 2 (a kindergarten has one of each); default 1. As parent also 3, who has a child in the first kindergarten, and 1001 to 9999:
                  somebody new, whom the city has not met
${urlHelp}`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { as: { type: 'string' }, territory: { type: 'string' }, person: { type: 'string' }, ...urlOption },
  });
  const { as, territory, person, url } = values;
  const query = new URLSearchParams({
    as: as ?? '',
    ...(territory === undefined ? {} : { territory }),
    ...(person === undefined ? {} : { person }),
  });
  const answer = (await askProduct(url, 'GET', `/local/token?${query.toString()}`)) as { token: string };
  console.log(answer.token);
  return 0;
}
