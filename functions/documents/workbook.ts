// Tables as a workbook for spreadsheets (Office Open XML). A text is always written as a text and a number as a number, and nothing as a formula, so a name
// that looks like one stays a name. The same tables give the same bytes: no date, no author, and one fixed time on every part of the archive.

import { strToU8, zipSync } from 'fflate';
import { decimalTenge } from '../../shared/domain/tenge.ts';
import type { Cell, RegisterTable } from './registerTables.ts';

interface Sheet extends RegisterTable {
  /** At most 31 characters, none of []:*?/\ among them. */
  readonly title: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const documentRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const kindOf = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Places in the list of formats below. */
const format = { plain: 0, heading: 1, amount: 2 } as const;
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The archive, with a sheet for each table. */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array {
  const ids = sheets.map((_, place) => place + 1);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kindOf('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${kindOf('styles')}"/>${ids
      .map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${kindOf('worksheet')}"/>`)
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${documentRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${documentRelations}"><sheets>${sheets
      .map(({ title }, place) => `<sheet name="${escaped(title)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${ids
      .map((id) => `<Relationship Id="rId${id}" Type="${documentRelations}/worksheet" Target="worksheets/sheet${id}.xml"/>`)
      .join('')}<Relationship Id="rId${ids.length + 1}" Type="${documentRelations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetOf(sheet)])),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(`${prolog}${text}`)]));
  // The time of an archive's parts is local, so it is given in local parts: the same bytes in every zone.
  return zipSync(files, { mtime: new Date(2026, 0, 1), level: 6 });
}

function sheetOf({ headings, rows }: RegisterTable): string {
  const columns = headings.map((heading, place) => {
    const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, lengthOf(row[place] ?? '')), Math.min(heading.length, 24));
    return `<col min="${place + 1}" max="${place + 1}" width="${Math.min(longest + 2, 48)}" customWidth="1"/>`;
  });
  const lines = rows.map((cells, place) => rowOf(cells, place + 2, (cell) => (typeof cell === 'object' ? format.amount : format.plain)));
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rowOf(headings, 1, () => format.heading)}${lines.join('')}</sheetData></worksheet>`;
}

function rowOf(cells: readonly Cell[], row: number, formatOf: (cell: Cell) => number): string {
  const written = cells.map((cell, column) => {
    if (cell === '') return '';
    const at = `r="${nameOfColumn(column)}${row}" s="${formatOf(cell)}"`;
    if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    return `<c ${at}><v>${typeof cell === 'number' ? String(cell) : decimalTenge(cell.tiyn)}</v></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** A to Z, then AA. */
function nameOfColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${nameOfColumn(Math.floor(column / 26) - 1)}${letter}`;
}

const lengthOf = (cell: Cell): number => (typeof cell === 'object' ? 14 : String(cell).length);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of XML. What XML cannot hold is left out; what a spreadsheet would read as the code of a character is written so that it does not. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
