// What each call of an Apps Script service costs on the virtual clock, in milliseconds. A call that is not in the
// table happens inside the script's own runtime (builders, getters of an answer): it costs nothing and is not
// counted. Only Gmail's medians are measured (platform-facts 4.1, they stand with the REST routes); the figures
// here are guesses of the usual size on Google, stated so that they can be corrected in one place.
export const latencies: Readonly<Record<string, number>> = {
  'PropertiesService.getProperty': 20,
  'PropertiesService.getProperties': 30,
  'PropertiesService.getKeys': 20,
  'PropertiesService.setProperty': 60,
  'PropertiesService.setProperties': 80,
  'PropertiesService.deleteProperty': 60,
  'PropertiesService.deleteAllProperties': 80,
  'CacheService.get': 20,
  'CacheService.getAll': 30,
  'CacheService.put': 25,
  'CacheService.putAll': 40,
  'CacheService.remove': 20,
  'CacheService.removeAll': 30,
  'LockService.tryLock': 60,
  'LockService.waitLock': 60,
  'LockService.releaseLock': 40,
  'ScriptApp.getOAuthToken': 10,
  'ScriptApp.getIdentityToken': 80,
  'ScriptApp.getProjectTriggers': 250,
  'ScriptApp.create': 500,
  'ScriptApp.deleteTrigger': 300,
  'Session.getActiveUser': 10,
  'Session.getEffectiveUser': 10,
  'Session.getScriptTimeZone': 5,
  'MailApp.sendEmail': 500,
  'MailApp.getRemainingDailyQuota': 100,
  // On top of what the request itself costs at Google's REST services.
  'UrlFetchApp.fetch': 30,
  'UrlFetchApp.fetchAll': 30,
  'Utilities.base64Decode': 1,
  'Utilities.base64DecodeWebSafe': 1,
  'Utilities.base64Encode': 1,
  'Utilities.base64EncodeWebSafe': 1,
  'Utilities.computeDigest': 1,
  'Utilities.computeHmacSha256Signature': 1,
  'Utilities.computeRsaSha256Signature': 10,
  'Utilities.formatDate': 1,
  'Utilities.getUuid': 1,
  'Utilities.parseCsv': 1,
  'Utilities.sleep': 0,
};

/** A web app called over the network takes 4 to 7 s in all (platform-facts 11.7); the run itself comes on top. */
export const webAppLatency = { exec: 3_000, echo: 1_200 };
