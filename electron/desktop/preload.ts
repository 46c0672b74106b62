import { ipcRenderer } from 'electron';

// The page that this runs beside, as far as it is used here.
declare const window: {
  addEventListener(type: 'load', listener: () => void): void;
  postMessage(message: string, target: string, transfer: readonly object[]): void;
};

// The page gets one port, and nothing of Electron: no function, no name. Its scripts listen once it has loaded. The
// message goes to this very document, so that no target has to be named.
window.addEventListener('load', () => {
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage('entente:port', null, [port1]);
  window.postMessage('entente:port', '*', [port2]);
});
