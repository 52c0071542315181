// Upland Primary with mail that is awkward on purpose: at least three hundred cases a rule, each made so that what
// the policy says of it is known before any rule is run, among as many that only look so.
import { compose, type Sample } from '../../sample/compose';
import { platformNotices } from '../social/platform-notices';
import { siteLinkForms } from '../social/site-links';
import { alone } from './alone';
import { children } from './children';
import { colleagues, parents } from './colleagues';
import { forged } from './forged';
import { addFormerPupils, formerPupils } from './former-pupils';
import { governors } from './governors';
import { imitators } from './imitators';
import { sites } from './sites';
import { social } from './social';

const THEMES = {
  children,
  'former-pupils': formerPupils,
  colleagues,
  parents,
  forged,
  alone,
  imitators,
  social,
  'platform-notices': platformNotices,
  sites,
  'site-link-forms': siteLinkForms,
  governors,
};

/** @param seed other seeds give other cases of the same kinds */
export function makeAwkward(seed = 2026): Sample {
  return compose(THEMES, seed, addFormerPupils);
}
