// Imported first where the commands' source runs inside Jest: there it does not lie beside the built bundles.
import { join } from 'node:path';

process.env.SAFE_CHANNELS_BUILD = join(__dirname, '..', '..', 'build');
