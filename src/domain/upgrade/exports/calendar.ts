import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CutoverWindow } from '~/domain/plans';

const MINUTE = 60_000;

/**
 * The booked window as an iCalendar file: the window itself, each step whose time is known, and the latest point of
 * return, where there is one, with the way back behind it. Times are written in UTC; every calendar shows them in its own zone.
 * @returns `undefined` where no window is booked
 */
export function toCalendar(
  plan: { id: string; name: string; address: string },
  window: CutoverWindow,
  stamp: Date,
): string | undefined {
  const { booked, steps } = window;
  if (!booked) return undefined;
  const name = inOneLine(plan.name);
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'upgrade-guide', product: 'cutover-window', language: 'EN' },
  });
  const add = (id: string, summary: string, start: number, end: number, text: string): void => {
    calendar.createEvent({
      id: `${plan.id}-${id}@upgrade-guide`,
      stamp,
      start: new Date(start),
      end: new Date(end),
      summary: inOneLine(summary),
      description: text,
      url: plan.address,
    });
  };
  const margin =
    booked.margin < 0
      ? `The measured steps take ${String(-booked.margin)} minutes too long.`
      : `Margin: ${String(booked.margin)} minutes.`;
  const gaps =
    window.unmeasured > 0 ? ` ${String(window.unmeasured)} steps were not measured.` : '';
  add('window', `Cutover: ${name}`, booked.start, booked.end, `${margin}${gaps}`);
  for (const { id, title, begins, ends } of steps) {
    if (begins !== undefined && ends !== undefined && ends > begins)
      add(`step-${id}`, title, begins, ends, '');
  }
  if (booked.backTooLong === 0) {
    add(
      'return',
      'Latest point of return',
      booked.latestReturn,
      // Calendars refuse an event that ends as it begins (RFC 5545, 3.8.2.2).
      Math.max(booked.end, booked.latestReturn + MINUTE),
      `After its beginning the way back (${String(booked.back)} minutes) no longer fits into the window.`,
    );
  }
  return calendar.toString();
}

/** The library writes the name of a calendar as it stands: a line end in it would begin a line, and an event, of its own. */
const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
