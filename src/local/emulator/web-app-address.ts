import { createHash } from 'node:crypto';

export const execHost = 'script.google.com';
export const echoHost = 'script.googleusercontent.com';

/** The id of a script's one deployment; it follows from the script's name. */
export function deploymentId(script: string): string {
  return `AKfycb${createHash('sha256').update(script).digest('base64url')}`;
}

/** Where a web app is called. */
export function execUrl(script: string): string {
  return `https://${execHost}/macros/s/${deploymentId(script)}/exec`;
}
