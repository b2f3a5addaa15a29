package io.awsm.link;

import io.awsm.codegen.LargeFrames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The frames of functions, as clang reports them.
 *
 * @param bytes by symbol; what LLVM made of one function by specialising it is one with it, and the largest counts
 */
public record StackUsage(Map<String, Long> bytes) {

    private static final Pattern GENERATED = Pattern.compile("\\.[^0-9]");

    private static final Pattern SPECIALIZED = Pattern.compile("\\.specialized\\.[0-9]+");

    public StackUsage {
        bytes = Map.copyOf(bytes);
    }

    /** Reads what clang wrote beside each object: lines of place and function, bytes, whether they are all. */
    static StackUsage of(List<String> objects, Path directory) throws IOException {
        Map<String, Long> bytes = new HashMap<>();
        for (String object : objects) {
            for (String line : Files.readAllLines(directory.resolve(object.replaceFirst("\\.o$", ".su")))) {
                String[] columns = line.split("\t");
                String function = columns[0].substring(columns[0].lastIndexOf(':') + 1);
                bytes.merge(SPECIALIZED.matcher(function).replaceAll(""), Long.parseLong(columns[1]), Math::max);
            }
        }
        return new StackUsage(bytes);
    }

    /**
     * The generated functions whose frames are large and not checked. (All that is public or C has no dot, or a number
     * after it where LLVM found two of a name.)
     *
     * @param largest what a frame may have that is made without a check before it, in bytes
     */
    Set<String> unchecked(long largest) {
        return bytes.entrySet().stream()
                .filter(e -> e.getValue() > largest
                        && GENERATED.matcher(e.getKey()).find()
                        && !LargeFrames.isBody(e.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What the checks compare with, as IR. */
    String constants(String triple, int wordSize) {
        return bytes.entrySet().stream()
                .filter(e -> LargeFrames.isBody(e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "@" + LargeFrames.frame(e.getKey()) + " = hidden constant i" + 8 * wordSize + " "
                        + e.getValue() + "\n")
                .collect(Collectors.joining("", "target triple = \"" + triple + "\"\n", ""));
    }
}
