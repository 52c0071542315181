// Gmail v1: all the methods that are emulated.
import type { RestRoute } from '../world';
import { attachmentRoutes } from './gmail-attachments';
import { historyRoutes } from './gmail-history';
import { labelRoutes } from './gmail-labels';
import { messageRoutes } from './gmail-messages';
import { modifyRoutes } from './gmail-modify';
import { settingsRoutes } from './gmail-settings';

export const gmailRoutes: RestRoute[] = [
  ...attachmentRoutes,
  ...historyRoutes,
  ...labelRoutes,
  ...messageRoutes,
  ...modifyRoutes,
  ...settingsRoutes,
];
