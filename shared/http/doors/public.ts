// The routes of the function for anyone, and of the files they stand in, as few as can be: each is paid for at every cold start.

import { documentRoutes } from '../routes/documents.ts';
import { extensionRoutes } from '../routes/extensions.ts';
import { positionRoutes } from '../routes/positions.ts';
import { protocolRoutes } from '../routes/protocol.ts';
import { publicRoutes } from '../routes/public.ts';

export const publicDoor = {
  ...publicRoutes,
  ...protocolRoutes,
  ...positionRoutes,
  ...documentRoutes,
  ...extensionRoutes,
};
