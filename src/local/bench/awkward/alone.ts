// Rule 10: to one child and nobody else, on whatever line and however spelt (P46).
import { alone as aloneWith } from '../../sample/expected';
import type { Theme } from '../../sample/stage';
import { aColleague, atSchool, colleagues, someSubject, someTime } from './places';
import { spelling } from './spellings';

export const alone: Theme = (stage, chance) => {
  const { school, post } = stage;
  const writers = colleagues(stage).filter(({ children }) => children.length === 0);
  const pupils = school.pupils.filter(({ leftOn }) => leftOn === '');
  for (let i = 0; i < 470; i++) {
    const child = chance.pick(pupils);
    const written = spelling(atSchool(child), true, chance);
    const line = chance.pick(['To', 'Cc', 'Bcc']);
    const others = chance.chance(0.3);
    post.send({
      at: someTime(stage, chance),
      from: atSchool(chance.pick(writers)),
      to: [],
      ...(others
        ? {
            cc: [
              chance.chance(0.5)
                ? aColleague(stage, chance)
                : { name: '', address: 'someone@elsewhere.example' },
            ],
          }
        : {}),
      subject: someSubject(chance),
      text: 'well done',
      verbatim: {
        To: null,
        [line === 'Cc' && others ? 'To' : line]:
          line === 'To' && chance.chance(0.2) ? `Form: ${written};` : written,
      },
      says: { sent: others ? [] : [aloneWith(child)] },
    });
  }
};
