import { join } from 'node:path';

// The bundles that `npm run build` made, for code that looks for them beside the commands.
process.env.SAFE_CHANNELS_BUILD = join(__dirname, '../../build');
