package org.gongji.desk.device.printer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gongji.desk.base.PaperPrinter;

/** Prints or asks in a JVM of its own, because the address of the print server is fixed when a JVM starts. */
final class PrintOnce {
    private PrintOnce() {
    }

    public static void main(String[] args) throws IOException {
        try (CupsPrinter printer = new CupsPrinter(Duration.ofSeconds(30), Clock.systemUTC())) {
            if (args.length == 1) {
                System.out.println(printer.ask(args[0]));
                return;
            }
            byte[] pdf = Files.readAllBytes(Path.of(args[0]));
            System.out.println(printer.queues() + " " + printer.state() + " " + printer.print(new PaperPrinter.Job(
                    args[1], pdf, Integer.parseInt(args[2]), Boolean.parseBoolean(args[3]), args[4])));
        }
    }
}
