/**
 * What can be done with the picture of a page by looking at its points alone: saying what is wrong with it, finding its
 * corners, turning, cropping, covering. Reads no character and knows no person.
 */
package org.gongji.desk.evidence.picture;
