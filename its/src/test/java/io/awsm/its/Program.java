// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program below {@code src/programs}.
 *
 * @param group the directory
 * @param name the file's name without suffix
 * @param dataset for those whose speed is measured
 */
public record Program(Group group, String name, Optional<Dataset> dataset) {

    /** The directories of programs. */
    public enum Group {
        POLYBENCH(".c", "polybench"),
        APPLICATIONS(".c", "application"),
        GENERAL(".c", ""),
        WASM(".c", ""),
        TRAPS(".wat", "");

        private final String suffix;

        /** The common part of the programs, which is none itself; empty if there is none. */
        private final String frame;

        Group(String suffix, String frame) {
            this.suffix = suffix;
            this.frame = frame;
        }

        /** Whether its programs come in several sizes, and can measure how long they take. */
        public boolean hasDatasets() {
            return !frame.isEmpty();
        }

        Path directory() {
            return sources().resolve(name().toLowerCase(Locale.ROOT));
        }
    }

    public static Program of(Group group, String name, Dataset dataset) {
        return new Program(group, name, Optional.of(dataset));
    }

    public static Program of(Group group, String name) {
        return new Program(group, name, Optional.empty());
    }

    public static List<Program> all(Group group, Dataset dataset) {
        return names(group).map(name -> of(group, name, dataset)).toList();
    }

    public static List<Program> all(Group group) {
        return names(group).map(name -> of(group, name)).toList();
    }

    private static Stream<String> names(Group group) {
        try (Stream<Path> files = Files.list(group.directory())) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(group.suffix))
                    .map(f -> f.substring(0, f.length() - group.suffix.length()))
                    .filter(name -> !name.equals(group.frame))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code src/programs}, found from where this class is, so that it does not matter from where we are started. */
    public static Path sources() {
        try {
            Path classes = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve("../../src/programs").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files to compile. */
    List<Path> files() {
        Path own = file(group.suffix);
        return group.hasDatasets() ? List.of(own, group.directory().resolve(group.frame + ".c")) : List.of(own);
    }

    /** The file of this name with another suffix; it need not exist. */
    Path file(String suffix) {
        return group.directory().resolve(name + suffix);
    }

    /** {@code gemm-MINI} */
    @Override
    public String toString() {
        return name + dataset.map(d -> "-" + d).orElse("");
    }
}
