package org.gongji.desk.ui.shell;

/** What the 44-px bar shows. {@code training} is empty in a live store. */
public record TopLine(String where, String training, Lamp net, Lamp roster, Lamp reader, String clerk, String role,
                      String time) {
}
