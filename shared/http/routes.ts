// THE route table: read its three parts aloud and you know the API. The key of a route is the name of its file under functions/<audience>/.

import { departmentRoutes } from './routes/department.ts';
import { parentRoutes } from './routes/parent.ts';
import { publicRoutes } from './routes/public.ts';

export const routes = { ...publicRoutes, ...parentRoutes, ...departmentRoutes };

export type RouteName = keyof typeof routes;
export type RouteOf<Name extends RouteName> = (typeof routes)[Name];

export const routeNames = Object.keys(routes) as readonly RouteName[];
