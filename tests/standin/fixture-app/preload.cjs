const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...parameters) => ipcRenderer.invoke(channel, ...parameters),
  ask(question, onAnswer) {
    ipcRenderer.once('answer', (_event, answer) => onAnswer(answer));
    ipcRenderer.send('ask-worker', question);
  },
  onTheme: (listener) => void ipcRenderer.on('theme', (_event, dark) => listener(dark)),
  platform: process.platform,
});
