// Reading a rulebook: its parts must agree with one another, and every mistake is named at once, by path, with what was found and what was
// expected, for the clerk who wrote it. A territory may have several rulebooks; on a day the one that began last rules, so a new rulebook
// needs no edit of the old one.

import type * as z from 'zod';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { coverageNotes } from './rulebookCoverage.ts';
import type { RulebookNote } from './rulebookCoverage.ts';
import { checkRounds } from './rulebookRounds.ts';
import { rulebookShape } from './rulebookSchema.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { day, yearOf } from './time.ts';
import type { Day } from './time.ts';

export type { Rulebook } from './rulebookSchema.ts';

/** One mistake: where it is (`categories.3.code`), what stands there, as JSON, and what should. */
export interface RulebookMistake {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

export type CheckedRulebook =
  | { readonly rulebook: Rulebook; readonly notes: readonly RulebookNote[] }
  | { readonly mistakes: readonly RulebookMistake[] };

type Report = (message: string, ...path: (string | number)[]) => void;

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    root,
  );
}

const longestShown = 80;

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function checkList(values: readonly (string | number)[], name: string, report: Report, ...path: (string | number)[]): void {
  for (const [at, value] of values.entries()) {
    if (values.indexOf(value) !== at) report(`expected ${name} that is not already in the list`, ...path, at);
  }
}

function checkCategories({ categories, statuses }: Rulebook, report: Report): void {
  const known = statuses.map(({ key }) => key);
  for (const [at, { key }] of statuses.entries())
    if (known.indexOf(key) !== at) report('expected a key used only once', 'statuses', at, 'key');
  const keys = categories.map(({ key }) => key);
  for (const [at, { code, key, when }] of categories.entries()) {
    const before = categories[at - 1];
    if (before !== undefined && code <= before.code)
      report(`expected more than ${before.code}, the code above it`, 'categories', at, 'code');
    if (keys.indexOf(key) !== at) report('expected a key used only once', 'categories', at, 'key');
    const path = ['categories', at, 'when'];
    for (const part of ['statuses', 'allStatuses', 'noStatuses'] as const) {
      const asked = when[part] ?? [];
      checkList(asked, 'a status', report, ...path, part);
      for (const [index, status] of asked.entries()) {
        if (!known.includes(status)) report(`expected one of the statuses: ${known.join(', ')}`, ...path, part, index);
      }
    }
    const hasDays = when.bornFrom !== undefined || when.bornTo !== undefined;
    if (hasDays && when.bornYears !== undefined) report('expected bornYears alone, or bornFrom and bornTo', ...path, 'bornYears');
    if (when.bornFrom !== undefined && when.bornTo !== undefined && when.bornFrom > when.bornTo) {
      report('expected a day not before bornFrom', ...path, 'bornTo');
    }
  }
}

function checkDistricts({ districts = [] }: Rulebook, report: Report): void {
  const names = districts.map(({ name }) => name);
  for (const [at, name] of names.entries()) {
    if (names.indexOf(name) !== at) report('expected a name used only once', 'districts', at, 'name');
  }
}

function checkPlan({ categories, plan }: Rulebook, report: Report): void {
  const known = categories.map(({ code }) => code);
  if (!Object.hasOwn(plan.presets, plan.default))
    report(`expected one of the presets: ${Object.keys(plan.presets).join(', ')}`, 'plan', 'default');
  for (const [name, preset] of Object.entries(plan.presets)) {
    if (preset.kind !== 'weighted') continue;
    const path = ['plan', 'presets', name];
    const listed = [...(preset.first ?? []), ...preset.takes.flatMap((take) => take.categories), ...preset.onlyIfEmpty];
    const missing = known.filter((code) => !listed.includes(code));
    const strange = listed.filter((code) => !known.includes(code));
    const twice = listed.filter((code, at) => listed.indexOf(code) !== at);
    // A category left out would never be served, and one named twice would be served out of turn.
    if (missing.length > 0) report(`expected every category once; not here: ${missing.join(', ')}`, ...path);
    if (strange.length > 0) report(`expected codes of categories; not one: ${strange.join(', ')}`, ...path);
    if (twice.length > 0) report(`expected every category once; here twice: ${twice.join(', ')}`, ...path);
  }
}

function checkRest(rulebook: Rulebook, report: Report): void {
  const { effectiveFrom, effectiveTo, legalBasis, deadlines, restore, publicColumns, defaults } = rulebook;
  if (effectiveTo !== undefined && effectiveTo < effectiveFrom) report('expected a day not before effectiveFrom', 'effectiveTo');
  for (const [at, { from, to }] of legalBasis.entries()) {
    if (to !== undefined && to < from) report('expected a day not before from', 'legalBasis', at, 'to');
  }
  if (restore['no-confirm'].windowDays !== deadlines.restoreDays) {
    report(`expected ${deadlines.restoreDays}, as in deadlines.restoreDays`, 'restore', 'no-confirm', 'windowDays');
  }
  checkList(publicColumns, 'a column', report, 'publicColumns');
  checkList(defaults, 'a path', report, 'defaults');
  for (const [at, path] of defaults.entries()) {
    if (valueAt(rulebook, path.split('.')) === undefined) report('expected the path of a value of this rulebook', 'defaults', at);
  }
}

const completeShape = rulebookShape.superRefine((rulebook, context) => {
  const report: Report = (message, ...path) => context.addIssue({ code: 'custom', message, path });
  checkCategories(rulebook, report);
  checkDistricts(rulebook, report);
  checkPlan(rulebook, report);
  checkRest(rulebook, report);
  checkRounds(rulebook, report);
});

function explainIssue(issue: z.core.$ZodIssue, root: unknown): RulebookMistake[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join('.'),
      found: shown(valueAt(root, [...issue.path, key])),
      expected: 'no such field: it is misspelt, or not a part of a rulebook',
    }));
  }
  const expected = issue.message.replace(/^.*?expected /i, '').replace(/, received .*$/, '');
  return [{ path: issue.path.join('.') || '(the whole file)', found: shown(valueAt(root, issue.path)), expected }];
}

function legalNotes({ legalBasis, effectiveTo }: Rulebook): RulebookNote[] {
  const ends = legalBasis.map(({ to }) => to).filter((to) => to !== undefined);
  const last = ends.toSorted().at(-1);
  if (last === undefined || ends.length < legalBasis.length || (effectiveTo !== undefined && effectiveTo <= last)) return [];
  return [{ path: 'legalBasis', found: `ends ${last}`, note: 'after this day the rulebook goes on without an act named under it' }];
}

/** Without a pause nobody can note what was frozen before the first voucher. */
function pauseNotes({ rounds }: Rulebook): RulebookNote[] {
  if (rounds.pauseMinutes > 0) return [];
  return [
    {
      path: 'rounds.pauseMinutes',
      found: '0',
      note: 'vouchers begin at once after an approval: nobody can look at what was frozen before',
    },
  ];
}

/** Checks parsed JSON as a rulebook: all its mistakes, or the rulebook and what should be known about it. */
export function checkRulebook(value: unknown): CheckedRulebook {
  const parsed = completeShape.safeParse(value);
  if (!parsed.success) return { mistakes: parsed.error.issues.flatMap((issue) => explainIssue(issue, value)) };
  const rulebook = parsed.data;
  const unsourced = rulebook.defaults.map((path) => ({
    path,
    found: shown(valueAt(rulebook, path.split('.'))),
    note: 'default, not sourced',
  }));
  return { rulebook, notes: [...unsourced, ...legalNotes(rulebook), ...pauseNotes(rulebook), ...coverageNotes(rulebook)] };
}

/** A rulebook known to be right, as the shipped ones; throws with every mistake on any other. */
export function parseRulebook(value: unknown): Rulebook {
  // Compiling a checker for data that is read once would double the cold start.
  return completeShape.parse(value, { jitless: true });
}

/** The rulebook of a territory that rules on that day: of those in force, the one that began last. */
export function rulebookOn(rulebooks: readonly Rulebook[], territory: string, on: Day): Rulebook | Refusal {
  const ofTerritory = rulebooks.filter((rulebook) => rulebook.territory === territory);
  if (ofTerritory.length === 0) return refuse('territory-unknown', { territory });
  const inForce = ofTerritory.filter(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === undefined || on <= effectiveTo),
  );
  const [first, ...others] = inForce;
  if (first === undefined) return refuse('rulebook-none', { territory, day: on });
  return others.reduce((latest, one) => (one.effectiveFrom > latest.effectiveFrom ? one : latest), first);
}

/** The rulebook of that version: what was begun under one goes on under it, whatever came into force since. */
export function rulebookNamed(rulebooks: readonly Rulebook[], territory: string, version: unknown): Rulebook | undefined {
  return rulebooks.find((one) => one.territory === territory && one.version === version);
}

/** The last day a child born on that day may stand in the queue; undefined where nobody leaves by age. */
export function lastDayInQueue(bornOn: Day, { age }: Pick<Rulebook, 'age'>): Day | undefined {
  return age.leave === null ? undefined : day(`${yearOf(bornOn) + age.leave.turning}-${age.leave.on}`);
}
