import { readAnswers, writeAnswers } from './part-answers';

describe('answers that a sub-dossier takes under another key', () => {
  it('are read as they are written', () => {
    const answers = { residentName: 'childName', homeAddress: 'motherResidence' };
    expect(readAnswers(writeAnswers(answers))).toEqual({ answers, wrong: null });
  });

  it('name the line that says nothing, and keep the others', () => {
    expect(readAnswers('residentName = childName\n\nhomeAddress')).toEqual({
      answers: { residentName: 'childName' },
      wrong: 'homeAddress',
    });
  });
});
