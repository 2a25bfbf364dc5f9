// THE route table: read its three parts aloud and you know the API. The key of a route is the name of its file under functions/<audience>/.

import { applicationRoutes } from './routes/applications.ts';
import { departmentRoutes } from './routes/department.ts';
import { fileRoutes } from './routes/files.ts';
import { familyRoutes } from './routes/families.ts';
import { parentRoutes } from './routes/parent.ts';
import { positionRoutes } from './routes/positions.ts';
import { publicRoutes } from './routes/public.ts';
import { updateRoutes } from './routes/updates.ts';

export const routes = {
  ...publicRoutes,
  ...parentRoutes,
  ...applicationRoutes,
  ...departmentRoutes,
  ...familyRoutes,
  ...fileRoutes,
  ...updateRoutes,
  ...positionRoutes,
};

export type RouteName = keyof typeof routes;
export type RouteOf<Name extends RouteName> = (typeof routes)[Name];

export const routeNames = Object.keys(routes) as readonly RouteName[];
