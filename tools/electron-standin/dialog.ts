import { guarded } from './guard.ts';

/** Nobody sits before the stand-in: every dialog is answered with "cancel". Tests put their own functions here, on the real Electron too. */
export const dialog = guarded('dialog', {
  showOpenDialog: async (): Promise<{ canceled: boolean; filePaths: string[] }> => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async (): Promise<{ canceled: boolean; filePath: string }> => ({ canceled: true, filePath: '' }),
  showMessageBox: async (...parameters: { cancelId?: number }[]) => ({
    response: parameters.at(-1)?.cancelId ?? 0,
    checkboxChecked: false,
  }),
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}\n${content}\n`),
});
