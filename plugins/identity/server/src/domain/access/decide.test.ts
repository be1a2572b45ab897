import type { Role } from '@motcua/cms';
import { ACTIONS, OFFICER_ROLES, RELATIONS, type Relation } from './policy';
import { asksRelation, decide } from './decide';

const reads = (role: Role, relation: Relation): boolean => decide('dossier.read', ['visitor', role], relation).allowed;

describe('the policy', () => {
  it('denies what no line grants', () => {
    for (const action of ACTIONS)
      for (const relation of RELATIONS) {
        if (['public.read', 'session.own', 'kiosk.use', 'operations.probe'].includes(action)) continue;
        expect(decide(action, ['visitor'], relation).allowed).toBe(false);
      }
  });

  it('shows no dossier to those who keep the system, the rights or the audit', () => {
    for (const role of ['system_administrator', 'administrator', 'auditor', 'content_editor', 'machine'] as const)
      for (const relation of RELATIONS) expect(reads(role, relation)).toBe(false);
  });

  it('lets nobody read the dossiers of another province or of an unrelated unit', () => {
    for (const role of OFFICER_ROLES) {
      expect(reads(role, 'other_province')).toBe(false);
      expect(reads(role, 'other_unit')).toBe(false);
    }
  });

  it('lets an officer read what the unit works on or worked on, and a leader what is below', () => {
    expect(reads('processing_officer', 'own_task')).toBe(true);
    expect(reads('processing_officer', 'former_task')).toBe(true);
    expect(reads('processing_officer', 'below')).toBe(false);
    expect(reads('leader', 'below')).toBe(true);
    expect(reads('supervisor', 'below')).toBe(true);
    expect(decide('dossier.act', ['supervisor'], 'below').allowed).toBe(false);
  });

  it('says why: the role, or the dossier', () => {
    expect(decide('dossier.read', ['auditor'], 'own_unit')).toMatchObject({ because: 'who' });
    expect(decide('dossier.read', ['approver'], 'other_unit')).toMatchObject({ because: 'dossier' });
  });

  it('asks for the relation wherever a single dossier is meant', () => {
    expect(ACTIONS.filter(asksRelation)).toEqual(['own.dossier', 'dossier.read', 'dossier.act', 'dossier.write']);
  });
});
