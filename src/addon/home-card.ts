import { CLAUSES, type Clause } from '../policy/clauses';

/** The clauses a member of staff meets most, in the order in which they matter. */
const SHOWN: readonly Clause[] = ['P14', 'P18', 'P20', 'P22', 'P23', 'P46'];

/** The add-on's home: what the school's policy asks, a sentence a clause. */
export function homeCard(): GoogleAppsScript.Card_Service.Card {
  const section = CardService.newCardSection().setHeader('What our social media policy asks');
  for (const clause of SHOWN) {
    section.addWidget(
      CardService.newDecoratedText().setTopLabel(clause).setText(CLAUSES[clause]).setWrapText(true),
    );
  }
  const danger = CardService.newTextParagraph().setText(
    'If a child is in danger now, call 999. Nobody watches this sidebar.',
  );
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Safe Channels').setSubtitle('Who may write to whom'))
    .addSection(section)
    .addSection(CardService.newCardSection().addWidget(danger))
    .build();
}
