// A map of texts out of every item of a page, without the names in it. JSON.parse would make an object of each map, and a name in it of each contract, at
// three times the price of all the rest; so the maps are cut out of the answer's own text, which is read by place, and what is left is decoded as ever.
// A quote inside a text always has a backslash before it, so the opening of a map cannot be met inside one; a page with any backslash is decoded whole.

import type { DynamoDBClient, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { queryRaw } from './dynamoPacked.ts';
import { copyKey, itemOf } from './limits.ts';
import { textsItemOf } from './texts.ts';
import type { TextsItem, TextsOf, TextsPage } from './table.ts';

type Typed = Parameters<typeof unmarshall>[0];
interface RawPage {
  readonly Items: readonly Typed[];
  readonly LastEvaluatedKey?: Typed;
}

/** One page of the query: of each item the texts of the map, and the attributes beside it. */
export async function queryTexts(client: DynamoDBClient, query: QueryCommandInput, of: TextsOf): Promise<TextsPage> {
  const names = Object.fromEntries([of.map, ...of.beside].map((name, at) => [`#p${at}`, name]));
  const body = await queryRaw(client, {
    ...query,
    ProjectionExpression: Object.keys(names).join(', '),
    ExpressionAttributeNames: { ...query.ExpressionAttributeNames, ...names },
  });
  return readTexts(body, of);
}

/** The page in an answer's text. */
export function readTexts(body: string, of: TextsOf): TextsPage {
  const cut = body.includes('\\') ? undefined : cutTexts(body, of.map);
  const page: RawPage = JSON.parse(cut?.rest ?? body);
  const items = page.Items.map((typed): TextsItem => {
    const item = unmarshall(typed);
    if (cut === undefined) return textsItemOf(item, of);
    const { [of.map]: place, ...beside } = item;
    return { texts: typeof place === 'number' ? (cut.texts[place] ?? []) : [], beside };
  });
  return page.LastEvaluatedKey === undefined ? { items } : { items, next: copyKey(itemOf(unmarshall(page.LastEvaluatedKey))) };
}

/** The texts of each map, and the body with their places instead; undefined where a map holds anything but texts. */
function cutTexts(body: string, map: string): { readonly texts: readonly (readonly string[])[]; readonly rest: string } | undefined {
  const opening = `"${map}":{"M":{`;
  const before = '":{"S":"';
  const texts: string[][] = [];
  let rest = '';
  let from = 0;
  for (let at = body.indexOf(opening); at !== -1; at = body.indexOf(opening, from)) {
    const found: string[] = [];
    let next = at + opening.length;
    while (body[next] === '"') {
      const nameEnd = body.indexOf('"', next + 1);
      if (!body.startsWith(before, nameEnd)) return undefined;
      const text = nameEnd + before.length;
      const end = body.indexOf('"', text);
      if (body[end + 1] !== '}') return undefined;
      found.push(body.slice(text, end));
      next = body[end + 2] === ',' ? end + 3 : end + 2;
    }
    if (!body.startsWith('}}', next)) return undefined;
    rest += `${body.slice(from, at)}"${map}":{"N":"${texts.length}"}`;
    texts.push(found);
    from = next + 2;
  }
  return { texts, rest: rest + body.slice(from) };
}
