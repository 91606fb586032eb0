package org.gongji.desk.access;

import java.time.Instant;

/** Somebody tried a password; noted before it is known whether it was right, so pulling the plug hides nothing. */
public record Attempt(String staffNo, Instant at) {
}
