/** Who shall use the account, and what each is to the giver. Shows and keys; judges nothing. */
package org.gongji.desk.ui.step.member;
