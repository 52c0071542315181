import { school } from '../kernel/school';

const { run } = school();
const built = (code: string) => run(`const C = CardService; return ${code}.build()`);
const card = "C.newCardBuilder().setHeader(C.newCardHeader().setTitle('T')).build()";
const json = { header: { title: 'T' } };

describe('responses as the JSON of Google Workspace add-ons', () => {
  test('navigations in their order, notification, changed state', () => {
    const { value, returned } = built(`C.newActionResponseBuilder()
      .setNavigation(C.newNavigation().popToRoot().popCard().updateCard(${card}).pushCard(${card}).popToNamedCard('n'))
      .setNotification(C.newNotification().setText('done')).setStateChanged(true)`);
    expect(returned).toBe('ActionResponse');
    expect(value).toEqual({
      renderActions: {
        action: {
          navigations: [
            { popToRoot: true },
            { pop: true },
            { updateCard: json },
            { pushCard: json },
            { popToCard: 'n' },
          ],
          notification: { text: 'done' },
        },
      },
      stateChanged: true,
    });
  });

  test('a link goes alone', () => {
    const link = "setOpenLink(C.newOpenLink().setUrl('https://a.example/'))";
    expect(built(`C.newActionResponseBuilder().${link}`).value).toEqual({
      renderActions: { action: { link: { url: 'https://a.example/' } } },
    });
    const both = `C.newActionResponseBuilder().${link}.setNotification(C.newNotification().setText('x'))`;
    expect(built(both).error?.message).toMatch(/a link cannot go with/);
  });

  test('a universal action shows cards or opens a link', () => {
    expect(built(`C.newUniversalActionResponseBuilder().displayAddOnCards([${card}])`)).toMatchObject({
      returned: 'UniversalActionResponse',
      value: { action: { navigations: [{ pushCard: json }] } },
    });
    expect(built('C.newUniversalActionResponseBuilder()').error?.message).toMatch(/neither/);
    const unbuilt = 'C.newUniversalActionResponseBuilder().displayAddOnCards([C.newCardBuilder()])';
    expect(built(unbuilt).error?.message).toMatch(/don't match the method signature/);
  });

  test('a draft is changed part by part', () => {
    const { value } = built(`C.newUpdateDraftActionResponseBuilder()
      .setUpdateDraftToRecipientsAction(C.newUpdateDraftToRecipientsAction().addUpdateToRecipients(['a@school.example']))
      .setUpdateDraftCcRecipientsAction(C.newUpdateDraftCcRecipientsAction().addUpdateCcRecipients([]))
      .setUpdateDraftSubjectAction(C.newUpdateDraftSubjectAction().addUpdateSubject('s'))
      .setUpdateDraftBodyAction(C.newUpdateDraftBodyAction().addUpdateContent('<b>x</b>', C.ContentType.MUTABLE_HTML)
        .setUpdateType(C.UpdateDraftBodyType.IN_PLACE_INSERT))`);
    expect(value).toEqual({
      renderActions: {
        hostAppAction: {
          gmailAction: {
            updateDraftActionMarkup: {
              updateToRecipients: { toRecipients: [{ email: 'a@school.example' }] },
              updateCcRecipients: { ccRecipients: [] },
              updateSubject: { subject: 's' },
              updateBody: {
                insertContents: [{ content: '<b>x</b>', contentType: 'MUTABLE_HTML' }],
                type: 'IN_PLACE_INSERT',
              },
            },
          },
        },
      },
    });
    expect(built('C.newUpdateDraftActionResponseBuilder()').error?.message).toMatch(/changes nothing/);
  });

  test('a Drive item is asked for, and suggestions are given', () => {
    expect(built("C.newDriveItemsSelectedActionResponseBuilder().requestFileScope('id')").value).toEqual({
      renderActions: { hostAppAction: { driveAction: { requestFileScope: { itemId: 'id' } } } },
    });
    const suggestions =
      'C.newSuggestionsResponseBuilder().setSuggestions(C.newSuggestions().addSuggestion("a"))';
    expect(built(suggestions).value).toEqual({ autoComplete: { items: [{ text: 'a' }] } });
  });

  test('a built thing prints its JSON, and is copied when it is used', () => {
    const { value } = run(`const C = CardService;
      const b = C.newCardBuilder().setHeader(C.newCardHeader().setTitle('T'));
      const n = C.newNavigation().pushCard(b.build());
      b.setName('later');
      return [n.printJson(), C.newActionResponseBuilder().setNavigation(n).build().printJson()]`);
    const navigations = [{ pushCard: json }];
    expect((value as string[]).map((text) => JSON.parse(text))).toEqual([
      { navigations },
      { renderActions: { action: { navigations } } },
    ]);
  });
});
