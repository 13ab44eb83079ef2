/** Saves text as a file, made here: what is in it was shown once and is kept nowhere. */
export function saveFile(name: string, text: string, type: string) {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
