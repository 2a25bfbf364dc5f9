// The routes of the function for whoever prints or downloads, and of the files they stand in, as few as can be: each is paid for at every cold start.

import { documentRoutes } from '../routes/documents.ts';
import { exportRoutes } from '../routes/exports.ts';
import { privacyRoutes } from '../routes/privacy.ts';

export const documentsDoor = {
  ...documentRoutes,
  ...exportRoutes,
  ...privacyRoutes,
};
