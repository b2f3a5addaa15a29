// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.system.EnvironmentException;
import io.awsm.toolchain.Host;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How executables for a target are run: by themselves on a machine of that kind, elsewhere by an emulator.
 *
 * @param memory how the sandbox is protected, which may be by what emulators leave out
 * @param path the directories that are searched for the emulator, as in the {@code PATH}
 */
public record Runner(Target target, MemoryMechanism memory, Host host, String path) {

    private static final int EMULATED = 10;

    /** No window, no monitor, no serial line: only what the executable asks for. */
    private static final List<String> BOARD = List.of("-nographic", "-monitor", "none", "-serial", "none");

    /** For this machine. */
    public static Runner of(Target target, MemoryMechanism memory) {
        return new Runner(
                target,
                memory,
                Host.current(),
                Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** @throws EnvironmentException if executables cannot be run here */
    public void check() {
        if (!isPossible()) {
            throw new EnvironmentException("cannot run code for " + target.name() + " on " + host + ": "
                    + (isEmulated() ? "there is no " + missing() + " on the PATH" : missing()));
        }
    }

    /** The emulator, and where it is to be had, for messages. */
    public String missing() {
        if (!isEmulated()) {
            return "memory " + memory.text()
                    + " needs a processor of that kind, as emulators check no limits of segments";
        }
        return target.emulator() + " (Debian's package " + (target.isHosted() ? "qemu-user" : "qemu-system-arm") + ")";
    }

    /**
     * The command that runs an executable.
     *
     * @throws EnvironmentException if it cannot be run here
     */
    public List<String> command(Path executable, String... arguments) {
        return command(executable, List.of(arguments));
    }

    /** The same. */
    public List<String> command(Path executable, List<String> arguments) {
        check();
        List<String> command = new ArrayList<>();
        if (!isNative()) {
            command.add(emulator().orElseThrow().toString());
        }
        if (target.board().isPresent()) {
            command.addAll(List.of("-M", target.board().get().name()));
            command.addAll(BOARD);
            command.addAll(List.of("-semihosting-config", semihosting(executable, arguments)));
            command.addAll(List.of("-kernel", executable.toString()));
        } else {
            command.add(executable.toString());
            command.addAll(arguments);
        }
        return command;
    }

    /** The emulator takes two commas for one, and puts spaces between the arguments (executable/start.c of the platform). */
    private static String semihosting(Path executable, List<String> arguments) {
        return Stream.concat(Stream.of(executable.getFileName().toString()), arguments.stream())
                .map(argument -> argument.isEmpty()
                        ? "\\0"
                        : argument.replace("\\", "\\\\").replace(" ", "\\s").replace(",", ",,"))
                .collect(Collectors.joining(",arg=", "enable=on,target=native,arg=", ""));
    }

    /** Whether executables can be run here. */
    public boolean isPossible() {
        return isNative() || isEmulated() && emulator().isPresent();
    }

    /** Whether a sandbox is one in the emulator, too. */
    private boolean isEmulated() {
        return memory != MemoryMechanism.SEGMENT;
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
