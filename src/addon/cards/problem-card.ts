import type { Problem } from '../problem';
import { APP, EMERGENCY, PROBLEM, PROBLEM_SAFE, problemCode, REPORT_ELSEWHERE } from '../words';
import { buttons, type CardModel, section, strong, text } from './model';

/** In place of Google's error box: what is the matter, what is safe, and what still can be done. */
export function problemCard(problem: Problem, code: string | null): CardModel {
  return {
    title: APP,
    subtitle: '',
    sections: [
      ...section([
        strong(PROBLEM[problem]),
        text(PROBLEM_SAFE),
        buttons({ text: REPORT_ELSEWHERE, does: { call: 'onReport', with: { elsewhere: 'yes' } } }),
        ...(code === null ? [] : [text(problemCode(code))]),
      ]),
      ...section([text(EMERGENCY)]),
    ],
  };
}
