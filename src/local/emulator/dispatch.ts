// One call of a service by a script: permission, signature, fault, time, the service itself, meter. The order is
// fixed here so that no service can forget a step.
import { ExecutionCut, ServiceError, timeExceeded } from './errors';
import type { Execution } from './execution';
import type { Kernel } from './kernel';
import { latencies } from './latency';
import { hasMember, refusal, scopesOf } from './scopes';
import { serviceNamed, typeNamed } from './services/registry';
import { Args, type Call, checkSignature, type Method, type ServiceClass } from './services/service';
import { decode, encodeAnswer, Handle } from './values';
import { zoneOffset } from './zones';

export type HostFunction = (
  className: string,
  handle: number,
  method: string,
  args: string,
  state?: string,
) => string | number | boolean | null | undefined;

/**
 * The host function of one execution (see src/local/inside/host.ts). It never throws: an error is an answer that
 * begins with `e`. Once the execution is cut every answer is that error.
 */
export function hostFunction(kernel: Kernel, execution: Execution): HostFunction {
  return (className, handle, method, args, state) => {
    try {
      if (execution.cut === null) return answer(kernel, execution, className, handle, method, args, state);
      throw new ExecutionCut(method);
    } catch (error) {
      if (error instanceof ExecutionCut) execution.cut ??= timeExceeded;
      return `e${JSON.stringify(described(error, execution))}`;
    }
  };
}

function described(error: unknown, execution: Execution): { name: string; message: string } {
  if (execution.cut !== null) return { name: 'Exception', message: execution.cut };
  if (error instanceof ServiceError) return { name: error.name, message: error.message };
  if (error instanceof RangeError && error.message.startsWith('Maximum call stack')) {
    // The script's own recursion, which happened to reach its end inside a service.
    return { name: 'RangeError', message: error.message };
  }
  // A fault of the emulator itself: the caller of the run must see it, whatever the script catches.
  execution.broken ??= error instanceof Error ? error : new Error(String(error));
  return { name: 'Error', message: 'the emulator is at fault' };
}

function answer(
  kernel: Kernel,
  execution: Execution,
  className: string,
  handle: number,
  method: string,
  argsText: string,
  state: string | undefined,
): string | number | boolean | null | undefined {
  if (className === '') return ownAnswer(kernel, execution, method, handle, argsText);
  if (handle < 0) return hasMember(typeNamed(className) ?? '', method);
  const service = serviceNamed(className);
  const found = service?.methods[method];
  if (!service || !found) throw new ServiceError(`not emulated: ${className}.${method}`, 'Error');
  const values = decode(argsText) as unknown[];
  const call: Call = {
    kernel,
    execution,
    self: state === undefined ? execution.heldBy(handle) : service.fromText?.(state),
    handle: new Handle(className, handle),
    args: new Args(values),
  };
  return encodeAnswer(perform(call, service, method, found));
}

/** The realm's own questions: the time, how far the script's zone is from UTC, and for a parcel. */
function ownAnswer(
  kernel: Kernel,
  execution: Execution,
  question: string,
  parcel: number,
  argsText: string,
): number | string {
  if (question === 'now') return kernel.clock.now();
  if (question === 'parcel') return execution.collect(parcel);
  return zoneOffset((decode(argsText) as number[])[0] ?? 0, execution.manifest.timeZone);
}

function perform(call: Call, service: ServiceClass, methodName: string, method: Method): unknown {
  const { kernel, execution } = call;
  const written = `${service.name}.${methodName}`;
  const name = `${service.service}.${methodName}`;
  const refused = refusal(
    written,
    method.scopes ?? scopesOf(service.type, methodName),
    execution.manifest.oauthScopes,
  );
  const latency = latencies[name];
  if (latency === undefined) {
    if (refused) throw new ServiceError(refused);
    checkSignature(written, method, call.args.values);
    return method.does(call);
  }
  const at = kernel.clock.now();
  const record = (outcome: 'ok' | 'error') =>
    kernel.meter.record({ name, execution: execution.id, at, latency, units: 0, mailbox: null, outcome });
  try {
    const fault = kernel.faults.next(name);
    if (fault?.how === 'cut') throw new ExecutionCut(name);
    if (refused) throw new ServiceError(refused);
    checkSignature(written, method, call.args.values);
    if (service.service === 'PropertiesService') takeProperty(kernel, execution);
    kernel.spend(execution, latency);
    if (fault?.how === 'error') throw faultError(fault.message);
    const result = method.does(call);
    if (fault?.how === 'after') throw faultError(fault.message);
    kernel.spend(execution, 0);
    record('ok');
    return result;
  } catch (error) {
    record('error');
    throw error;
  }
}

function takeProperty(kernel: Kernel, execution: Execution): void {
  if (!kernel.quotas.take(execution.effectiveUser, 'properties', 1, kernel.clock.now())) {
    throw new ServiceError('Service invoked too many times for one day: properties.');
  }
}

function faultError(message: string | undefined): ServiceError {
  return new ServiceError(
    message ?? "We're sorry, a server error occurred. Please wait a bit and try again.",
  );
}
