import type { Core } from '@strapi/strapi';
import { identity, type RouteDefinition } from '@motcua/plugin-identity';
import { sendAsset } from '../controllers/assets';
import { beforeFilingController } from '../controllers/before-filing';
import { changesController, underVersionInForce } from '../controllers/changes';
import { dossierController } from '../controllers/dossiers';
import { formPreviewController } from '../controllers/form-preview';
import { formStepController } from '../controllers/form-step';
import { hallController } from '../controllers/hall';
import { historyController } from '../controllers/history';
import { homeController } from '../controllers/home';
import { myDataController } from '../controllers/my-data';
import { papersController } from '../controllers/papers';
import { previewController } from '../controllers/preview';
import { procedureController } from '../controllers/procedures';
import { publicController } from '../controllers/public-pages';
import { reviewController } from '../controllers/review';
import { SESSIONS, sessionsController } from '../controllers/sessions';
import { kioskRoutes } from './kiosk';
import { CHANGED, PAPERS, REVIEW } from '../services/filing-session';
import { pageRoutes } from '../services/page';
import { MY_DATA } from '../view-models/my-data';

/** All pages of the portal, in the order in which a citizen meets them. */
export function portalRoutes(strapi: Core.Strapi): readonly RouteDefinition[] {
  const { visitor, citizen } = pageRoutes(() => identity(strapi));
  const home = homeController(strapi);
  const procedures = procedureController(strapi);
  const before = beforeFilingController(strapi);
  const step = formStepController(strapi);
  const papers = papersController(strapi);
  const review = reviewController(strapi);
  const dossiers = dossierController(strapi);
  const open = publicController(strapi);
  const hall = hallController(strapi);
  const history = historyController(strapi);
  const formPreview = formPreviewController(strapi);
  const changes = changesController(strapi);
  const sessions = sessionsController(strapi);
  const myData = myDataController(strapi);
  const draft = '/nop/:code/:draft';

  return [
    ...visitor('GET', '/', 'Home page', home.show),
    ...visitor('GET', '/thu-tuc', 'Search results', procedures.list),
    ...visitor('GET', '/thu-tuc/:code', 'A procedure', procedures.show),
    ...visitor('GET', '/thu-tuc/:code/thay-doi', 'What a planned version changes', changes.planned),
    ...citizen('GET', 'own.file', '/nop/:code', 'Before filing', before.show),
    ...citizen('POST', 'own.file', '/nop/:code', 'Begin a draft', before.start),
    ...citizen('GET', 'own.file', `${draft}/${PAPERS}`, 'Papers of a draft', underVersionInForce(strapi, papers.show)),
    ...citizen('POST', 'own.file', `${draft}/${PAPERS}`, 'Upload a paper', papers.upload),
    ...citizen('POST', 'own.file', `${draft}/${PAPERS}/xoa`, 'Remove a paper', papers.remove),
    ...citizen('GET', 'own.file', `${draft}/${REVIEW}`, 'Review a draft', underVersionInForce(strapi, review.show)),
    ...citizen('POST', 'own.file', `${draft}/${REVIEW}`, 'File the dossier', underVersionInForce(strapi, review.file)),
    ...citizen('GET', 'own.file', `${draft}/${CHANGED}`, 'What has changed since a draft was begun', changes.draft),
    ...citizen('POST', 'own.file', `${draft}/${CHANGED}`, 'Go on under the version in force', changes.goOn),
    ...citizen('GET', 'own.file', `${draft}/:step`, 'A page of the form', underVersionInForce(strapi, step.show)),
    ...citizen('POST', 'own.file', `${draft}/:step`, 'Save a page of the form', step.save),
    ...citizen('GET', 'own.list', '/ho-so', 'My dossiers', dossiers.list),
    ...citizen('GET', 'own.dossier', '/ho-so/:id', 'A dossier', dossiers.show),
    ...citizen('GET', 'own.dossier', '/ho-so/:id/da-nop', 'After filing', review.filed),
    ...citizen('POST', 'own.dossier', '/ho-so/:id/bo-sung', 'Answer a supplement request', dossiers.supplement),
    ...citizen('POST', 'own.dossier', '/ho-so/:id/tin-nhan', 'Write to the office', dossiers.write),
    ...citizen('POST', 'own.dossier', '/ho-so/:id/rut', 'Withdraw a dossier', dossiers.withdraw),
    ...citizen('GET', 'own.dossier', '/ho-so/:id/giay-to/:fileKey', 'A paper of a dossier', dossiers.paper),
    ...citizen('GET', 'own.dossier', '/ho-so/:id/van-ban/:verifyCode', 'An issued document', dossiers.document),
    ...citizen('GET', 'own.sessions', SESSIONS, 'Where I am signed in', sessions.show),
    ...citizen('POST', 'own.sessions', SESSIONS, 'Sign out there', sessions.end),
    ...citizen('GET', 'own.data', MY_DATA, 'Who looked at my data, and what I may ask', myData.show),
    ...citizen('POST', 'own.data', `${MY_DATA}/yeu-cau`, 'Ask about my data', myData.ask),
    ...citizen('POST', 'own.data', `${MY_DATA}/dong-y`, 'Give or take back a consent', myData.consent),
    ...citizen('GET', 'own.data', `${MY_DATA}/hoi/:read`, 'Ask about one reading', myData.reading),
    ...citizen('GET', 'own.data', `${MY_DATA}/ban-sao`, 'A copy of my data, to read and print', myData.copy),
    ...citizen('GET', 'own.data', `${MY_DATA}/ban-sao.json`, 'A copy of my data, for machines', myData.file),
    ...visitor('GET', '/tra-cuu', 'Track a dossier by code', open.track),
    ...visitor('GET', '/verify/:code', 'Verify a document', open.verify),
    ...visitor('GET', '/sanh/:link', 'The hall’s board of calls: numbers and counters', hall.board),
    ...visitor('GET', '/sanh/:link/lay-so', 'The hall’s machine for numbers', hall.machine),
    ...visitor('POST', '/sanh/:link/lay-so', 'Take a number in the hall', hall.take),
    ...kioskRoutes(strapi),
    ...visitor('GET', '/dang-nhap', 'Where to sign in', open.signIn),
    ...visitor('GET', '/tro-nang', 'Accessibility', open.text('accessibility')),
    ...visitor('GET', '/du-lieu-ca-nhan', 'Privacy', open.text('privacy')),
    ...visitor('GET', '/tro-giup', 'Help', open.text('help')),
    ...visitor('GET', '/thong-ke', 'Statistics', home.statistics),
    ...visitor('GET', '/so-goc-lich-su', 'The book of signed roots', history.show),
    ...visitor('GET', '/so-goc-lich-su/tep', 'All signed roots as a file', history.all),
    ...visitor('GET', '/so-goc-lich-su/bang-chung/:code', 'The proof of a dossier’s history', history.proof),
    ...visitor('GET', '/so-goc-lich-su/:day', 'The signed root of a day', history.day),
    ...visitor('GET', '/xem-truoc/:documentId', 'Preview of a draft procedure', previewController(strapi).show),
    ...visitor('GET', '/xem-truoc/bieu-mau/:token/:step', 'A page of a form being built', formPreview.show),
    ...visitor('POST', '/xem-truoc/bieu-mau/:token/:step', 'Try a page of a form being built', formPreview.save),
    {
      method: 'GET',
      path: '/assets/(.*)',
      access: { action: 'public.read' },
      summary: 'Files of the theme',
      handler: sendAsset,
    },
  ];
}
