// Texts in the HTML that is written for other pages.

/** As the content of an element. */
export const inElement = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Within the quotes of an attribute; or as the content of an element. */
export const inAttribute = (text: string) => inElement(text).replaceAll('"', '&quot;');
