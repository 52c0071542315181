export { ExecutionCut, NotEmulated } from './rest/errors';

/** What Google says of an execution that it ended for taking too long. */
export const timeExceeded = 'Exceeded maximum execution time';

/** An error that a service throws into the script. Apps Script names its own `Exception`. */
export class ServiceError extends Error {
  constructor(message: string, name = 'Exception') {
    super(message);
    this.name = name;
  }
}
