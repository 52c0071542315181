import { heldOutOutsideCases, outsideCases } from './outside-cases';
import { ownChildCases } from './own-child-cases';
import { governanceSchool } from './school';
import { type GovernanceError, type GovernanceScore, scoreCases } from './score-cases';
import { measureSharedMail, type SharedMailFigures } from './shared-mail';

/** How well rules 12 and 13 do. */
export interface GovernanceFigures {
  /** On cases written for a United Kingdom primary school. */
  written: GovernanceScore[];
  /** Every written case that was decided otherwise than labelled. */
  errors: GovernanceError[];
  /** On real labelled mail; null when the shared data is not there. */
  real: SharedMailFigures | null;
}

/**
 * Rules 12 and 13 on written and on real mail (P25, P26; F8, F9, F12, F13).
 *
 * @param sharedData the folder of the shared data; null, or a folder without the file, leaves `real` null
 */
export function measureGovernance(sharedData: string | null): GovernanceFigures {
  const school = governanceSchool();
  const scored = [
    scoreCases(school, 'governance-personal-matter', 'seen', ownChildCases()),
    scoreCases(school, 'governance-outside-business', 'seen', outsideCases()),
    scoreCases(school, 'governance-outside-business', 'held out', heldOutOutsideCases()),
  ];
  return {
    written: scored.map(({ score }) => score),
    errors: scored.flatMap(({ errors }) => errors),
    real: measureSharedMail(sharedData),
  };
}
