// Finds a Firefox for the tests, or installs one, and says what it does.
import { installDebian } from './debian.mjs';
import { findProgram } from './program.mjs';

const WHERE = {
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The path of an installed Firefox; installs one where there is none and the machine allows it. */
export async function ensureFirefox() {
  const found = findProgram(WHERE);
  if (found) {
    console.log(`Firefox tests use ${found}`);
    return found;
  }
  console.log('No Firefox found.');
  await installDebian('firefox-esr');
  const installed = findProgram(WHERE);
  if (installed) return installed;
  throw new Error(
    'The Firefox tests need Firefox and it could not be installed here. Install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH to it.',
  );
}
