/**
 * Which rules hold on a day, in words. Promises that every parameter of a pack can be read with its source; knows no
 * person, and judges nothing.
 */
package org.gongji.desk.ui.policy;
