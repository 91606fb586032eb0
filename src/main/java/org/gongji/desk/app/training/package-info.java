/** The training office and the training store: the sample data comes in by the same door as the real thing. */
package org.gongji.desk.app.training;
