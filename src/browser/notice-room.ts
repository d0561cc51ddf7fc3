/**
 * Keeps room at the foot of the window for a notice, under what is scrolled to. By an attribute: a style that asks whether the
 * page holds a notice would search all of it, often.
 */
export function keepRoomForNotice(isShown: boolean): void {
  document.documentElement.toggleAttribute('data-notice', isShown);
}
