package io.awsm.compiler;

import io.awsm.toolchain.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory for intermediate files. It vanishes at the end, also at that of a JVM that is interrupted. */
final class WorkDirectory implements AutoCloseable {

    private static final Set<Path> DOOMED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> DOOMED.forEach(WorkDirectory::tryDelete)));
    }

    private final Path path;

    WorkDirectory() throws IOException {
        path = Files.createTempDirectory("awsm-");
        doom(path);
    }

    Path path() {
        return path;
    }

    /** A new directory in it. */
    Path directory(String name) throws IOException {
        return Files.createDirectory(path.resolve(name.toLowerCase(Locale.ROOT)));
    }

    /** Spares the directory, as evidence. */
    Path keep() {
        DOOMED.remove(path);
        return path;
    }

    @Override
    public void close() throws IOException {
        if (DOOMED.contains(path)) {
            Trees.delete(path);
            DOOMED.remove(path);
        }
    }

    /** Has a path deleted should the JVM end before {@link #spare}. */
    static void doom(Path path) {
        DOOMED.add(path);
    }

    static void spare(Path path) {
        DOOMED.remove(path);
    }

    private static void tryDelete(Path path) {
        try {
            Trees.delete(path);
        } catch (IOException e) {
            // The JVM ends; nobody is left to tell.
        }
    }
}
