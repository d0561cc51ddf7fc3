import { describe, expect, test } from 'vitest';
import { createPlan, cutoverWindow, rehearsalsOf, setTiming, setWindow } from '~/domain/plans';

const steps = [
  { id: 'freeze', title: 'Freeze' },
  { id: 'scripts', title: 'Run the scripts' },
  { id: 'switch', title: 'Move traffic' },
];
const empty = createPlan(
  { id: 'p1', name: 'P', address: '/upgrade/3.2.0/4.5.0/', tracks: [], items: [] },
  0,
);
const START = Date.UTC(2026, 11, 5, 21, 0);
const MINUTE = 60_000;

describe('the cutover window', () => {
  test('reckons with the longest time that a rehearsal took', () => {
    let plan = setTiming(empty, 'r1', 'freeze', 10, 1);
    plan = setTiming(plan, 'r2', 'freeze', 25, 2);
    plan = setTiming(plan, 'r2', 'scripts', 40, 3);
    const window = cutoverWindow(plan, steps);
    expect(rehearsalsOf(plan)).toEqual(['r1', 'r2']);
    expect(window.steps.map(({ minutes }) => minutes)).toEqual([25, 40, undefined]);
    expect(window).toMatchObject({ sum: 65, unmeasured: 1, booked: null });
  });

  test('gives each step its time, the margin, and the latest point of return', () => {
    let plan = empty;
    for (const { id } of steps) plan = setTiming(plan, 'r1', id, 60, 1);
    plan = setWindow(plan, { start: START, minutes: 240, back: 90 }, 2);
    const { booked, steps: timed } = cutoverWindow(plan, steps);
    expect(timed.map(({ begins }) => begins)).toEqual([0, 60, 120].map((m) => START + m * MINUTE));
    expect(booked).toMatchObject({
      end: START + 240 * MINUTE,
      margin: 60,
      latestReturn: START + 150 * MINUTE,
      lastStepBefore: 'scripts',
    });
  });

  test('tells no time of a step behind one that nobody measured', () => {
    let plan = setTiming(empty, 'r1', 'freeze', 30, 1);
    plan = setWindow(plan, { start: START, minutes: 60, back: 0 }, 2);
    const { steps: timed } = cutoverWindow(plan, steps);
    expect(timed.map(({ begins }) => begins)).toEqual([START, START + 30 * MINUTE, undefined]);
  });

  test('says by how much the steps do not fit', () => {
    let plan = setTiming(empty, 'r1', 'scripts', 300, 1);
    plan = setWindow(plan, { start: START, minutes: 240, back: 60 }, 2);
    expect(cutoverWindow(plan, steps).booked?.margin).toBe(-60);
  });

  test('says by how much the way back does not fit', () => {
    const window = { start: START, minutes: 60, back: 90 };
    expect(cutoverWindow(setWindow(empty, window, 1), steps).booked?.backTooLong).toBe(30);
    const fitting = setWindow(empty, { ...window, back: 60 }, 1);
    expect(cutoverWindow(fitting, steps).booked?.backTooLong).toBe(0);
  });

  test('forgets a time that was taken back', () => {
    const plan = setTiming(setTiming(empty, 'r1', 'freeze', 30, 1), 'r1', 'freeze', null, 2);
    expect(cutoverWindow(plan, steps).sum).toBe(0);
  });
});
