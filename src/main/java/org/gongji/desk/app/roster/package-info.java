/** The commands {@code roster …}. They ask the roster; what its answer means is the policy's business. */
package org.gongji.desk.app.roster;
