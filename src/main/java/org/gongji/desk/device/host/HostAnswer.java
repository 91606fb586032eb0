package org.gongji.desk.device.host;

import java.util.Map;
import java.util.TreeMap;
import org.gongji.desk.base.DeviceFault;

/** What came of one call to the helper process. */
public sealed interface HostAnswer {
    /** @param fields bytes by name; they may hold a person and are never printed */
    record Done(Map<String, byte[]> fields) implements HostAnswer {
        public Done {
            fields = new TreeMap<>(fields);
        }

        @Override
        public String toString() {
            return "Done" + fields.keySet();
        }
    }

    /** Nobody came, or the call was cancelled. */
    record Nothing() implements HostAnswer {
    }

    /** @param status the byte the vendor's library answered; 0 where none did */
    record Failed(DeviceFault fault, int status) implements HostAnswer {
        public Failed(DeviceFault fault) {
            this(fault, 0);
        }
    }
}
