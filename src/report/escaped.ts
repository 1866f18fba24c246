/** Text as it may stand in HTML, in an attribute too. */
export function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign]);
}

/** JSON as it may stand in a script element: nothing in it ends the element or begins a comment. */
export function inScript(json: string): string {
  return json.replace(/</g, '\\u003c');
}
