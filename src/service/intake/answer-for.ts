import type { AnswerBody } from '../../wire/answer';
import type { RequestKind } from '../../wire/request';
import { Refused } from '../refusals';
import { loadRegister } from '../school-register';
import { makeSnapshot } from '../snapshot';
import { acknowledge } from './acknowledge';
import { keepEvidence } from './evidence';
import { queue } from './queue';
import { fileReport } from './report';
import { statusOfOwn } from './status';
import type { Visit } from './visit';
import { withdraw } from './withdraw';

const HANDLERS: { [K in RequestKind]: (visit: Visit<K>) => AnswerBody<K> } = {
  report: fileReport,
  evidence: keepEvidence,
  withdraw,
  status: statusOfOwn,
  snapshot: takeSnapshot,
  queue,
  acknowledge,
};

/** Does what a request asks and answers it. @throws Refused; GoogleError and Error for a fault */
export function answerFor<K extends RequestKind>(visit: Visit<K>): AnswerBody<K> {
  return HANDLERS[visit.request.kind](visit);
}

function takeSnapshot({ caller, school, today }: Visit<'snapshot'>): AnswerBody<'snapshot'> {
  const snapshot = makeSnapshot(loadRegister(school).register, caller.address, today);
  if (snapshot === null) throw new Refused('forbidden');
  return snapshot;
}
