/** Lets the browser save a file of environment variables. What a shell would read otherwise is put in quotation marks. */
export function downloadEnvFile(name: string, variables: Record<string, string>): void {
  const lines = Object.entries(variables).map(([variable, value]) => `${variable}=${quoted(value)}\n`);
  const url = URL.createObjectURL(new Blob(lines, { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${fileName(name)}.env`;
  link.click();
  URL.revokeObjectURL(url);
}

const quoted = (value: string) => (/^[\w.@-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`);

/** `ERP Integration` → `erp-integration` */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 60) || "api-key";
}
