import type { OfficerActor } from '@motcua/plugin-identity';
import type { DossierTask } from '../api';
import { approvesOwnProposal, holdsHimself, isHolder, standsInFor } from './holding';

type Task = Pick<DossierTask, 'status' | 'agencyCode' | 'role' | 'assigneeId'>;
const LEADER = { id: 2, name: 'Đỗ Mạnh Hùng', roles: ['approver'], until: '2027-03-31' } as const;
const CLERK: Pick<OfficerActor, 'officerId' | 'agencyCode' | 'roles' | 'standsInFor'> = {
  officerId: 1,
  agencyCode: 'H44.101',
  roles: ['issuing_clerk'],
  standsInFor: [LEADER],
};
const approval = (change: Partial<Task> = {}): Task => ({
  status: 'open',
  agencyCode: 'H44.101',
  role: 'approver',
  assigneeId: null,
  ...change,
});

test('a deputy may do what waits for the role of the one who is away', () => {
  expect(standsInFor(approval(), CLERK)).toBe(LEADER);
  expect(standsInFor(approval({ assigneeId: LEADER.id }), CLERK)).toBe(LEADER);
  expect(isHolder(approval(), CLERK)).toBe(true);
  expect(holdsHimself(approval(), CLERK)).toBe(false);
  expect(isHolder(approval(), { ...CLERK, standsInFor: [] })).toBe(false);
});

test.each([
  ['another role', { role: 'processing_officer' }],
  ['another unit', { agencyCode: 'H44.102' }],
  ['a colleague who has taken it', { assigneeId: 3 }],
  ['a step that is done', { status: 'done' }],
] as const)('what is of %s does not wait for the deputy', (_, change) => {
  expect(isHolder(approval(change), CLERK)).toBe(false);
});

test('a step of one’s own is nobody else’s', () => {
  expect(standsInFor(approval({ role: 'issuing_clerk' }), CLERK)).toBeUndefined();
  expect(standsInFor(approval({ assigneeId: CLERK.officerId }), CLERK)).toBeUndefined();
});

test('a deputy approves no proposal of his own', () => {
  const proposal = (id: number) =>
    [{ type: 'PROPOSE', actor: { kind: 'officer', id: String(id), name: '', role: '', unit: '' } }] as const;
  const approves = (by: number, type = 'APPROVE', roles = CLERK.roles): boolean =>
    approvesOwnProposal(type, [approval()], proposal(by), { ...CLERK, roles });
  expect(approves(CLERK.officerId)).toBe(true);
  expect(approves(3)).toBe(false);
  expect(approves(CLERK.officerId, 'RETURN')).toBe(false);
  expect(approves(CLERK.officerId, 'APPROVE', ['approver'])).toBe(false);
});
