/** What could be done about a part of the address: a button. */
interface Offer {
  label: string;
  take: () => void;
}

/**
 * A line that names what the address says and the page does not know, with what could stand in its place. The islands
 * have the same in Problems.tsx.
 * @param leaveOut takes the part out of the address, where that can be chosen
 */
export function problemLine(
  message: string,
  offers: readonly Offer[],
  leaveOut?: () => void,
): HTMLElement {
  const line = document.createElement('p');
  line.append(message, offers.length > 0 ? ' Choose ' : '');
  for (const offer of offers) line.append(button(offer));
  if (leaveOut) {
    const last = button({ label: 'Leave it out', take: leaveOut });
    last.className = 'quiet';
    line.append(last);
  }
  return line;
}

function button({ label, take }: Offer): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', take);
  return made;
}
