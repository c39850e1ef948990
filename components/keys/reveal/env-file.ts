/** Lets the browser save a file of environment variables with the secret. */
export function downloadEnvFile(name: string, secret: string): void {
  const url = URL.createObjectURL(new Blob([`PORTCULLIS_API_KEY=${secret}\n`], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${fileName(name)}.env`;
  link.click();
  URL.revokeObjectURL(url);
}

/** `ERP Integration` → `erp-integration` */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 60) || "api-key";
}
