import type { Month } from '../../shared/domain/month.ts';
import { movesOpen, viewHead, type Looking } from '../../shared/http/timesheetView.ts';
import type { Timesheet } from '../../shared/table/timesheetItems.ts';

/** A timesheet without its content, with what the head may do. `isOver`: whether it may be closed, where that is known better than by the clock. */
export function viewTimesheetHead(timesheet: Timesheet | undefined, month: Month, looking: Looking, isOver?: boolean) {
  const { digest, children } = timesheet?.state === 'open' ? {} : (timesheet ?? {});
  return {
    ...viewHead(timesheet, month, looking),
    ...(digest === undefined ? {} : { digest }),
    ...(children === undefined ? {} : { children }),
    moves: movesOpen(timesheet, month, looking, isOver),
  };
}
