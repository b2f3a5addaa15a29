// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.system.Cache;
import io.awsm.system.Fingerprint;
import io.awsm.system.RemoteCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Objects that LLVM has made before, so that of a module that has changed only those shards are compiled which are
 * others. An object is found by all that decides it: the IR, the bitcode that is linked with it, the options and LLVM. It
 * is looked for on this machine, then, if there is one, in a cache that others fill, too.
 */
public final class ObjectCache {

    /** Remembers nothing. */
    public static final ObjectCache NONE = new ObjectCache(null, Optional.empty(), "");

    /** Each change of a module leaves an object that nobody wants again. */
    private static final Duration UNUSED = Duration.ofDays(7);

    private static final String OBJECT = "object.o";
    private static final String FRAMES = "object.su";

    private final Cache cache;
    private final Optional<RemoteCache> remote;
    private final String llvm;

    /** @param llvm tells this LLVM from all others */
    public ObjectCache(Cache cache, Optional<RemoteCache> remote, String llvm) {
        this.cache = cache;
        this.remote = remote;
        this.llvm = llvm;
    }

    /** What LLVM does. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /**
     * Makes an object and what LLVM says of its frames, {@code NAME.o} and {@code NAME.su}, in the directory.
     *
     * @param input the IR, in the directory
     * @param arguments of clang; of those that are files the contents count and not the names
     */
    void make(Path directory, String input, String object, List<String> arguments, Work work) throws IOException {
        if (cache == null) {
            work.run();
            return;
        }
        Path made = directory.resolve(object);
        Path frames = directory.resolve(frames(object));
        String key = key(directory, input, arguments);
        boolean[] compiled = {false};
        Path entry = cache.get("objects/" + key.substring(0, 2) + "/" + key, UNUSED, place -> {
            Optional<byte[]> known = remote.flatMap(r -> r.get(key));
            if (known.isPresent() && unpack(known.get(), place)) {
                return;
            }
            work.run();
            compiled[0] = true;
            Files.copy(made, place.resolve(OBJECT));
            Files.copy(frames, place.resolve(FRAMES));
        });
        if (compiled[0]) {
            remote.ifPresent(r -> r.put(key, pack(entry)));
        } else {
            Files.write(made, Files.readAllBytes(entry.resolve(OBJECT)));
            Files.write(frames, Files.readAllBytes(entry.resolve(FRAMES)));
        }
    }

    static String frames(String object) {
        return object.replaceFirst("\\.o$", ".su");
    }

    private String key(Path directory, String input, List<String> arguments) throws IOException {
        Fingerprint fingerprint = new Fingerprint().add("object 1", llvm);
        for (String argument : arguments) {
            Path file = argument.startsWith("/") ? Path.of(argument) : null;
            if (file != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                fingerprint.add("file").add(Files.readAllBytes(file));
            } else {
                fingerprint.add("argument", argument);
            }
        }
        return fingerprint.add(Files.readAllBytes(directory.resolve(input))).whole();
    }

    private static byte[] pack(Path entry) {
        try {
            byte[] object = Files.readAllBytes(entry.resolve(OBJECT));
            byte[] frames = Files.readAllBytes(entry.resolve(FRAMES));
            return ByteBuffer.allocate(Integer.BYTES + object.length + frames.length)
                    .putInt(object.length)
                    .put(object)
                    .put(frames)
                    .array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False if it is not what {@link #pack} makes. */
    private static boolean unpack(byte[] packed, Path place) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        if (packed.length < Integer.BYTES) {
            return false;
        }
        int size = buffer.getInt();
        if (size < 0 || size > buffer.remaining()) {
            return false;
        }
        byte[] object = new byte[size];
        byte[] frames = new byte[buffer.remaining() - size];
        buffer.get(object).get(frames);
        Files.write(place.resolve(OBJECT), object);
        Files.write(place.resolve(FRAMES), frames);
        return true;
    }
}
