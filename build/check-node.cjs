// Runs before `npm ci`: an old Node gets a sentence instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Safe Channels needs Node.js 20.19 or later; this is ${process.versions.node}. Get a newer one from nodejs.org and run the command again.`,
  );
  process.exit(1);
}
