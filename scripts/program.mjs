// Finds a program that npm has not installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a program: the one an environment variable wishes for, else on the search path, else in the usual places.
 * @param {{ variable: string, names: string[], places: string[] }} where
 * @returns {string | undefined}
 */
export function findProgram({ variable, names, places }) {
  const wished = process.env[variable];
  if (wished) {
    if (!isProgram(wished))
      throw new Error(`${variable} is "${wished}", which is no program. Correct or unset it.`);
    return wished;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(
    isProgram,
  );
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
