// A register is handed out in parts, for no reply may be longer than the gateway takes. A part is whole kindergartens in order of their ids, as many as
// fit; it follows from the register's bills alone, so the same part has the same lines for ever. A kindergarten of more lines than fit is a part of its own.

/** Lines of a part at most: as a table with Cyrillic names well below the 6 MB a function may answer with. */
export const linesPerPart = 5_000;

interface BillSize {
  readonly preschool: string;
  readonly lines: number;
  readonly amount: number;
}

export interface ExportPart {
  /** From 1. */
  readonly part: number;
  /** The first and the last kindergarten in it; absent where the register has no line at all. */
  readonly between?: { readonly first: string; readonly last: string };
  readonly preschools: number;
  readonly lines: number;
  /** In tiyn. */
  readonly amount: number;
}

/** The parts of a register with these bills, in order of kindergartens; one empty part where there is none. */
export function exportParts(bills: readonly BillSize[], most = linesPerPart): readonly ExportPart[] {
  const parts: ExportPart[] = [];
  for (const { preschool, lines, amount } of bills) {
    const open = parts.at(-1);
    if (open?.between !== undefined && open.lines + lines <= most) {
      parts[parts.length - 1] = {
        ...open,
        between: { first: open.between.first, last: preschool },
        preschools: open.preschools + 1,
        lines: open.lines + lines,
        amount: open.amount + amount,
      };
    } else parts.push({ part: parts.length + 1, between: { first: preschool, last: preschool }, preschools: 1, lines, amount });
  }
  return parts.length === 0 ? [{ part: 1, preschools: 0, lines: 0, amount: 0 }] : parts;
}
