package org.gongji.desk.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.DeviceTrouble;

/** A line of jSerialComm: 8 data bits, one stop bit, no parity, no flow control. */
public final class JSerialLine implements SerialLine {
    /** What every module is delivered with. */
    public static final int USUAL_BAUD = 115_200;

    private final SerialPort port;

    private JSerialLine(SerialPort port) {
        this.port = port;
    }

    /** @param name {@code COM3}, {@code /dev/ttyUSB0} … */
    public static Opener opener(String name, int baud) {
        return () -> {
            try {
                SerialPort port = SerialPort.getCommPort(name);
                port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
                port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
                if (!port.openPort()) {
                    throw new DeviceTrouble(DeviceFault.READER_UNPLUGGED);
                }
                return new JSerialLine(port);
            } catch (SerialPortInvalidPortException e) {
                throw new DeviceTrouble(DeviceFault.READER_UNPLUGGED, e);
            }
        };
    }

    @Override
    public int read(byte[] into, Duration patience) throws DeviceTrouble {
        int millis = (int) Math.max(1, Math.min(patience.toMillis(), 1000));
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, millis, 0);
        int count = port.readBytes(into, into.length);
        if (count < 0) {
            throw new DeviceTrouble(DeviceFault.READER_UNPLUGGED);
        }
        return count;
    }

    @Override
    public void write(byte[] bytes) throws DeviceTrouble {
        if (port.writeBytes(bytes, bytes.length) != bytes.length) {
            throw new DeviceTrouble(DeviceFault.READER_UNPLUGGED);
        }
    }

    @Override
    public void close() {
        port.closePort();
    }
}
