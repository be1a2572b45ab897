/** The pages of a hall's kiosk, in the order in which a person meets them. */
import type { Core } from '@strapi/strapi';
import type { RouteDefinition } from '@motcua/plugin-identity';
import { beforeFilingController } from '../controllers/before-filing';
import { changesController, underVersionInForce } from '../controllers/changes';
import { formStepController } from '../controllers/form-step';
import { kioskController } from '../controllers/kiosk';
import { papersController } from '../controllers/papers';
import { reviewController } from '../controllers/review';
import { CHANGED, PAPERS, REVIEW } from '../services/filing-session';
import { kioskRouteMakers } from '../services/kiosk-page';

export function kioskRoutes(strapi: Core.Strapi): readonly RouteDefinition[] {
  const { open, citizen } = kioskRouteMakers(strapi);
  const kiosk = kioskController(strapi);
  const before = beforeFilingController(strapi);
  const step = formStepController(strapi);
  const papers = papersController(strapi);
  const review = reviewController(strapi);
  const changes = changesController(strapi);
  const draft = '/nop/:code/:draft';

  return [
    ...open('GET', '', 'A kiosk’s first page', kiosk.home),
    ...open('GET', '/lay-so', 'What one comes for, at a kiosk', kiosk.machine),
    ...open('POST', '/lay-so', 'Take a number at a kiosk', kiosk.take),
    ...open('POST', '/bat-dau', 'Ask for a code that a phone confirms', kiosk.begin),
    ...open('GET', '/dang-nhap', 'The code, until the phone has confirmed it', kiosk.signIn),
    ...open('POST', '/thoat', 'End a visit at a kiosk', kiosk.leave),
    ...citizen('POST', '/con-day', 'Somebody is still at the kiosk', kiosk.keep),
    ...citizen('GET', '/thu-tuc', 'What can be filed at a kiosk', kiosk.choose),
    ...citizen('GET', '/nop/:code', 'Before filing, at a kiosk', before.show),
    ...citizen('POST', '/nop/:code', 'Begin a draft at a kiosk', before.start),
    ...citizen('GET', `${draft}/${PAPERS}`, 'Papers, at a kiosk', underVersionInForce(strapi, papers.show)),
    ...citizen('POST', `${draft}/${PAPERS}`, 'Photograph a paper at a kiosk', papers.upload),
    ...citizen('POST', `${draft}/${PAPERS}/xoa`, 'Remove a paper at a kiosk', papers.remove),
    ...citizen('GET', `${draft}/${REVIEW}`, 'Review at a kiosk', underVersionInForce(strapi, review.show)),
    ...citizen('POST', `${draft}/${REVIEW}`, 'File at a kiosk', underVersionInForce(strapi, review.file)),
    ...citizen('GET', `${draft}/${CHANGED}`, 'What has changed, at a kiosk', changes.draft),
    ...citizen('POST', `${draft}/${CHANGED}`, 'Go on under the version in force, at a kiosk', changes.goOn),
    ...citizen('GET', `${draft}/:step`, 'A page of the form at a kiosk', underVersionInForce(strapi, step.show)),
    ...citizen('POST', `${draft}/:step`, 'Save a page of the form at a kiosk', step.save),
    ...citizen('GET', '/ho-so/:id/da-nop', 'The receipt that a kiosk prints', kiosk.filed),
  ];
}
