/** False where the browser refuses: the page is not in front, or copying is forbidden altogether. */
export async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
