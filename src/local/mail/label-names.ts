// What Google Takeout calls Gmail's own labels in X-Gmail-Labels. English, and the French forms with "Archivés",
// "Envoyé", "Ouvert", "Non lus", were seen in exports or in the issue trackers of programs that read them; the
// others follow the words of Gmail's own pages in that language and may miss a form: a name that is not here
// becomes a user label, so a message is still read.

/** What a name in X-Gmail-Labels means; `opened` and `archived` are states and no label of Gmail's. */
export type LabelMeaning =
  | 'INBOX'
  | 'SENT'
  | 'DRAFT'
  | 'SPAM'
  | 'TRASH'
  | 'STARRED'
  | 'IMPORTANT'
  | 'UNREAD'
  | 'CHAT'
  | 'CATEGORY_PERSONAL'
  | 'CATEGORY_SOCIAL'
  | 'CATEGORY_PROMOTIONS'
  | 'CATEGORY_UPDATES'
  | 'CATEGORY_FORUMS'
  | 'opened'
  | 'archived';

/** English (UK, US), German, French, Spanish, Portuguese, Italian, Dutch, Polish, Welsh, in this order. */
const NAMES: Record<Exclude<LabelMeaning, `CATEGORY_${string}`>, string> = {
  INBOX:
    'Inbox|Posteingang|Boîte de réception|Recibidos|Bandeja de entrada|Caixa de entrada|Entrada|Posta in arrivo|' +
    'Postvak IN|Inbox|Odebrane|Mewnflwch',
  SENT:
    'Sent|Sent Mail|Gesendet|Envoyé|Envoyés|Messages envoyés|Enviado|Enviados|Enviada|Enviadas|E-mails enviados|' +
    'Correio enviado|Inviato|Inviata|Inviati|Posta inviata|Verzonden|Verzonden berichten|Verzonden items|Wysłane|' +
    'Wysłano|Anfonwyd|Post a Anfonwyd',
  DRAFT:
    'Draft|Drafts|Entwurf|Entwürfe|Brouillon|Brouillons|Borrador|Borradores|Rascunho|Rascunhos|Bozza|Bozze|Concept|' +
    'Concepten|Wersja robocza|Wersje robocze|Szkic|Szkice|Drafft|Drafftiau',
  SPAM: 'Spam|Junk|Spamverdacht|Correo no deseado|Correio eletrónico não solicitado|Posta indesiderata|Sbam',
  TRASH:
    'Trash|Bin|Papierkorb|Corbeille|Papelera|Lixeira|Lixo|Reciclagem|Cestino|Prullenbak|Kosz|Sbwriel|Bin sbwriel',
  STARRED:
    'Starred|Markiert|Suivi|Suivis|Messages suivis|Favoris|Destacado|Destacados|Com estrela|Speciale|Speciali|' +
    'Met ster|Oznaczone gwiazdką|Z gwiazdką|Serennog|Gyda seren',
  IMPORTANT: 'Important|Wichtig|Importants|Importante|Importantes|Importanti|Belangrijk|Ważne|Pwysig',
  UNREAD:
    'Unread|Ungelesen|Non lu|Non lus|No leído|No leídos|Sin leer|Não lida|Não lidas|Não lido|Não lidos|Non letto|' +
    'Non letti|Da leggere|Ongelezen|Nieprzeczytane|Heb ei ddarllen|Heb eu darllen',
  CHAT: 'Chat|Chats|Czat|Czaty|Sgwrs|Sgyrsiau',
  opened:
    'Opened|Geöffnet|Ouvert|Ouverts|Abierto|Abiertos|Aberto|Abertos|Aberta|Abertas|Aperto|Aperti|Aperte|Geopend|' +
    'Otwarte|Otwarto|Agorwyd',
  archived:
    'Archived|Archiviert|Archivé|Archivés|Messages archivés|Archivado|Archivados|Arquivado|Arquivados|Arquivada|' +
    'Arquivadas|Archiviato|Archiviati|Archiviata|Gearchiveerd|Zarchiwizowane|Archifwyd',
};

/** The word for "category" in the same languages; Gmail puts it before the category's name. */
const CATEGORY =
  /^(?:category|kategorie|catégorie|categoría|categoria|categorie|kategoria|categori)\s*:?\s+(.+)$/;

const CATEGORIES: Record<string, string> = {
  CATEGORY_PERSONAL:
    'Personal|Primary|Persönlich|Allgemein|Personnel|Personnelle|Principale|Principal|Pessoal|Personale|Persoonlijk|' +
    'Primair|Osobiste|Główne|Personol',
  CATEGORY_SOCIAL:
    'Social|Soziale Netzwerke|Soziales|Réseaux sociaux|Social Media|Redes sociales|Redes sociais|Sociale|Sociaal|' +
    'Społeczności|Cymdeithasol',
  CATEGORY_PROMOTIONS:
    'Promotions|Werbung|Promociones|Promoções|Promozioni|Reclame|Reclames|Oferty|Hyrwyddiadau',
  CATEGORY_UPDATES:
    'Updates|Benachrichtigungen|Notifications|Notificaciones|Atualizações|Aggiornamenti|Meldingen|Powiadomienia|' +
    'Diweddariadau',
  CATEGORY_FORUMS: 'Forums|Foren|Foros|Fóruns|Forum|Fora|Forumy|Fforymau',
};

const meanings = indexNames(NAMES);
const categories = indexNames(CATEGORIES);

function indexNames(names: Record<string, string>): Map<string, LabelMeaning> {
  return new Map(
    Object.entries(names).flatMap(([meaning, list]) =>
      list.split('|').map((name) => [fold(name), meaning as LabelMeaning] as const),
    ),
  );
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[„“”"«»]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** What one name in X-Gmail-Labels means, in any of the languages above; null for a label of the user's own. */
export function meaningOf(name: string): LabelMeaning | null {
  const folded = fold(name);
  const category = CATEGORY.exec(folded)?.[1];
  return (category === undefined ? meanings.get(folded) : categories.get(category)) ?? null;
}
