package org.gongji.desk.device.idcard;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A vendor's native library; loaded only inside the helper process. 32-bit Windows libraries are stdcall. */
final class VendorLibrary {
    private final NativeLibrary library;

    /** @throws UnsatisfiedLinkError if it is for another machine, or a sister library is missing */
    VendorLibrary(Path file) {
        int convention = Platform.isWindows() && !Platform.is64Bit() ? Function.ALT_CONVENTION : Function.C_CONVENTION;
        this.library = NativeLibrary.getInstance(file.toAbsolutePath().toString(),
                Map.of(Library.OPTION_CALLING_CONVENTION, convention));
    }

    /** @throws UnsatisfiedLinkError if it has no such function */
    int call(String function, Object... arguments) {
        return library.getFunction(function).invokeInt(arguments);
    }

    /** Empty where the library is too old, or of another build, to have it. */
    Optional<Function> find(String function) {
        try {
            return Optional.of(library.getFunction(function));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    void close() {
        library.close();
    }
}
