/** The administrators' commands: who works at a store, and how a live one begins. Refuses to act without a password. */
package org.gongji.desk.app.staff;
