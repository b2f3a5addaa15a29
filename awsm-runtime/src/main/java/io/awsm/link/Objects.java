package io.awsm.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module's native code.
 *
 * @param names of the files; more than shards if the runtime has its own
 * @param largestFrame bytes of stack that one function takes
 */
public record Objects(List<String> names, long largestFrame) {

    public Objects {
        names = List.copyOf(names);
    }

    /** Reads what clang wrote beside each object about its functions: name, bytes, whether they are all. */
    static Objects of(List<String> names, Path directory) throws IOException {
        try {
            return new Objects(
                    names,
                    names.stream()
                            .mapToLong(n -> largestFrame(directory.resolve(n.replaceFirst("\\.o$", ".su"))))
                            .max()
                            .orElse(0));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long largestFrame(Path stackUsage) {
        try (Stream<String> lines = Files.lines(stackUsage)) {
            return lines.mapToLong(line -> Long.parseLong(line.split("\t")[1]))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
