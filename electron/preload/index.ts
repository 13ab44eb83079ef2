import { contextBridge, ipcRenderer } from 'electron';

/** All that a page gets of Electron: one channel to main. Main checks who sends, the contract checks what is sent. */
contextBridge.exposeInMainWorld('kawal', {
  connect(onMessage: (message: unknown) => void) {
    const receive = (_event: unknown, message: unknown) => onMessage(message);
    ipcRenderer.on('rpc', receive);
    ipcRenderer.send('rpc:open');
    return {
      send: (message: unknown) => ipcRenderer.send('rpc', message),
      close() {
        ipcRenderer.off('rpc', receive);
        ipcRenderer.send('rpc:close');
      },
    };
  },
});
