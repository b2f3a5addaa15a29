package io.awsm.link;

import io.awsm.codegen.Target;
import io.awsm.toolchain.EnvironmentException;
import io.awsm.toolchain.Host;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How executables for a target are run: by themselves on a machine of that kind, elsewhere by an emulator.
 *
 * @param path the directories that are searched for the emulator, as in the {@code PATH}
 */
public record Runner(Target target, Host host, String path) {

    private static final int EMULATED = 10;

    /** For this machine. */
    public static Runner of(Target target) {
        return new Runner(
                target,
                Host.current(),
                Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /**
     * What comes before the executable on the command line: nothing, or the emulator.
     *
     * @throws EnvironmentException if it cannot be run here
     */
    public List<String> prefix() {
        if (isNative()) {
            return List.of();
        }
        Path emulator = emulator()
                .orElseThrow(() -> new EnvironmentException("cannot run code for " + target.name() + " on " + host
                        + ": there is no " + target.emulator() + " on the PATH (Debian's package qemu-user has it)"));
        return List.of(emulator.toString());
    }

    /**
     * The command that runs an executable, to which arguments can be added.
     *
     * @throws EnvironmentException if it cannot be run here
     */
    public List<String> command(Path executable) {
        return Stream.concat(prefix().stream(), Stream.of(executable.toString()))
                .toList();
    }

    /** Whether executables can be run here. */
    public boolean isPossible() {
        return isNative() || emulator().isPresent();
    }

    /** By how much longer a program may take here: emulators are slow, at giving out address space most of all. */
    public int patience() {
        return isNative() ? 1 : EMULATED;
    }

    private boolean isNative() {
        return host.executes(target.triple());
    }

    private Optional<Path> emulator() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(path)
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, target.emulator()))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
