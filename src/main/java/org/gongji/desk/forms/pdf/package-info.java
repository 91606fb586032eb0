/**
 * Draws, signs and checks papers: XHTML to tagged PDF/A-2a, QR, handwriting, the window's PAdES signature. The one
 * room with PDFBox. Says "unchanged since"; never calls its signature an electronic seal.
 */
package org.gongji.desk.forms.pdf;
