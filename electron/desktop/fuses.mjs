// What is burnt into Electron's own program when the app is packaged, before it is signed: it runs this app from its
// sealed archive and nothing else, whatever its surroundings ask of it.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

const programOf = ({ electronPlatformName, appOutDir, packager }) => {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(
    appOutDir,
    electronPlatformName === 'win32' ? `${productFilename}.exe` : packager.executableName,
  );
};

/** Sets the fuses of a packaged app. */
export const setFuses = async (context) => {
  // An unsigned app for Apple's own processors has to be sealed anew to be started at all.
  const resetAdHocDarwinSignature = context.electronPlatformName === 'darwin';
  await flipFuses(programOf(context), { ...fuses, resetAdHocDarwinSignature });
};
