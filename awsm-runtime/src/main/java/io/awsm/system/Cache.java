// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import io.awsm.compiler.spi.Listener;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Directories that are expensive to make and never change afterwards.
 *
 * <p>An entry is made in a temporary directory and renamed when complete, so that nobody sees half of one whatever
 * dies in between. A lock keeps two builds from making the same entry twice; should it fail (some network file systems
 * have none) the renaming alone keeps them from harm. A {@link Manifest} shows later damage: such an entry is made anew.
 * The root and what is in it must be a {@link PrivateDirectory}, since what comes from here is executed.
 */
public final class Cache {

    private static final Duration UNUSED = Duration.ofDays(60);

    private final Path root;
    private final Listener listener;

    public Cache(Path root, Listener listener) {
        this.root = root.toAbsolutePath();
        this.listener = listener;
    }

    /** Where the cache is unless the user says otherwise. */
    public static Path standardRoot(Map<String, String> environment, Map<?, ?> properties) {
        Object property = properties.get("awsm.cache");
        String variable = environment.getOrDefault("AWSM_CACHE", "");
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (property != null && !property.toString().isEmpty()) {
            return Path.of(property.toString());
        } else if (!variable.isEmpty()) {
            return Path.of(variable);
        } else if (Path.of(xdg).isAbsolute()) { // the XDG specification ignores relative ones
            return Path.of(xdg, "awsm");
        }
        return Home.of(environment, properties).resolve(Path.of(".cache", "awsm"));
    }

    public Path root() {
        return root;
    }

    /** Makes the contents of an entry. */
    @FunctionalInterface
    public interface Filler {
        void fill(Path directory) throws IOException;
    }

    /** The complete entry of this name, if it exists. */
    public Optional<Path> find(String name) {
        return Files.exists(root.resolve(name)) ? Optional.of(safe(name)).filter(Cache::isComplete) : Optional.empty();
    }

    /**
     * The entry of this name, made now if it does not exist.
     *
     * @param name below the root, with {@code /}; must contain everything that decides the contents
     * @throws EnvironmentException if it cannot be made, or others could change it
     */
    public Path get(String name, Filler filler) {
        return get(name, UNUSED, filler);
    }

    /**
     * The same.
     *
     * @param unused how long nobody must have used entries beside this one for them to be removed
     */
    public Path get(String name, Duration unused, Filler filler) {
        Path entry = safe(name);
        if (isComplete(entry)) {
            return entry;
        }
        try {
            return make(entry, unused, filler);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The place of an entry, under its real name. */
    private Path safe(String name) {
        try {
            Path entry = PrivateDirectory.create(root).resolve(name);
            return PrivateDirectory.create(entry.getParent()).resolve(entry.getFileName());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private EnvironmentException unusable(IOException e) {
        return new EnvironmentException(
                "cannot write to the cache " + root + ": " + Messages.of(e) + "; AWSM_CACHE can name another directory",
                e);
    }

    /**
     * Tells the contents of an entry from all others, if it exists. Whether they still are what they were is another
     * question, which takes longer.
     */
    public Optional<String> fingerprint(String name) {
        Manifest manifest = manifest(safe(name));
        try {
            return manifest.exists() ? Optional.of(manifest.fingerprint()) : Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static Manifest manifest(Path entry) {
        return new Manifest(entry, sibling(entry, ".sealed"));
    }

    private Path make(Path entry, Duration unused, Filler filler) throws IOException {
        Path lockFile = sibling(entry, ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            boolean locked = lock(channel);
            if (isComplete(entry)) {
                return entry;
            }
            if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
                listener.note("cache entry " + entry + " is damaged, it is made anew");
            }
            if (locked) {
                removeLeftovers(entry, unused);
            }
            Path temporary = sibling(entry, "." + UUID.randomUUID() + ".tmp");
            try {
                PrivateDirectory.create(temporary);
                filler.fill(temporary);
                manifest(temporary).write();
                publish(temporary, entry);
            } finally {
                Trees.delete(temporary);
            }
        }
        return entry;
    }

    private static Path sibling(Path entry, String suffix) {
        return entry.resolveSibling(entry.getFileName() + suffix);
    }

    /** Waits for the lock, which the channel's end releases; false if there can be none. */
    private static boolean lock(FileChannel channel) {
        while (true) {
            try {
                channel.lock();
                return true;
            } catch (OverlappingFileLockException heldByAnotherThread) {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new EnvironmentException("interrupted");
                }
            } catch (IOException noLocksHere) {
                return false;
            }
        }
    }

    private static void publish(Path temporary, Path entry) throws IOException {
        if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
            // Not deleted where it is: somebody may run a program in it.
            Path old = sibling(entry, "." + UUID.randomUUID() + ".tmp");
            Files.move(entry, old, StandardCopyOption.ATOMIC_MOVE);
            Trees.delete(old);
        }
        try {
            Files.move(temporary, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!isComplete(entry)) { // else somebody without a lock was faster
                throw e;
            }
        }
    }

    /** Called under the lock: what is left of entries that were never finished, and entries that nobody used long. */
    private static void removeLeftovers(Path entry, Duration unused) throws IOException {
        Instant oldest = Instant.now().minus(unused);
        List<Path> siblings;
        try (Stream<Path> list = Files.list(entry.getParent())) {
            siblings = list.toList();
        }
        for (Path path : siblings) {
            String name = path.getFileName().toString();
            boolean leftover = name.startsWith(entry.getFileName() + ".") && name.endsWith(".tmp");
            if (leftover || manifest(path).isUnusedSince(oldest)) {
                Trees.delete(path);
                Files.deleteIfExists(sibling(path, ".lock"));
                Files.deleteIfExists(sibling(path, ".sealed"));
            }
        }
    }

    /** Also tells that the entry is in use. */
    private static boolean isComplete(Path entry) {
        Manifest manifest = manifest(entry);
        boolean complete = manifest.holds();
        if (complete) {
            manifest.touch();
        }
        return complete;
    }
}
