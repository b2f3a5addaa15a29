// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a directory consists of, in a file in it: the SHA-256 and the name of each file, as sha256sum prints them. It
 * shows what was changed, removed or added.
 *
 * <p>Reading a whole LLVM each time would take longer than most that it does. So after the digests were found right, a
 * seal beside the directory remembers what the kernel says of its files: inode, size, and the times of their last
 * changes, which nobody can set back. As long as that is the same, so are the contents.
 */
final class Manifest {

    private static final String NAME = ".manifest";

    /** What was changed later than that could be changed again without a new time, whose steps are a few milliseconds. */
    private static final long STEADY_MILLIS = 1000;

    /** Files whose digests are computed one after the other: to divide the work takes longer. */
    private static final int FEW = 3;

    private final Path directory;
    private final Path file;
    private final Path seal;

    /** @param seal a file in a directory that is as safe */
    Manifest(Path directory, Path seal) {
        this.directory = directory;
        this.file = directory.resolve(NAME);
        this.seal = seal;
    }

    /** Writes it for what is there now, and takes from others the right to change that. */
    void write() throws IOException {
        Files.writeString(file, "");
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                protect(path);
            }
        }
        try {
            String lines = files().keySet().parallelStream()
                    .map(name -> digest(name) + "  " + name + "\n")
                    .collect(joining());
            Files.writeString(file, lines);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String digest(String name) {
        try {
            return Digests.of(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void protect(Path path) throws IOException {
        Stamp stamp = Stamp.of(path);
        if (!stamp.isLink() && stamp.isWritableByOthers()) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.removeAll(List.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    /** Whether the directory has just the files that it had, with the same contents, and only we can change them. */
    boolean holds() {
        try {
            SortedMap<String, Stamp> files = files();
            Map<String, String> digests = read();
            if (!files.keySet().equals(digests.keySet())) {
                return false;
            }
            byte[] state = state(files);
            if (isSealed(state)) {
                return true;
            }
            boolean same = isSame(digests);
            if (same && isSteady(files)) {
                seal(state);
            }
            return same;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private boolean isSame(Map<String, String> digests) throws IOException {
        if (digests.size() > FEW) {
            return digests.entrySet().parallelStream()
                    .allMatch(file -> digest(file.getKey()).equals(file.getValue()));
        }
        for (Map.Entry<String, String> file : digests.entrySet()) {
            if (!digest(file.getKey()).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** Tells these contents from all others. */
    String fingerprint() throws IOException {
        return new Fingerprint().add(Files.readAllBytes(file)).hex();
    }

    /** Says that the directory is in use. */
    void touch() {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // An image may bring a cache that we cannot write; then nobody removes entries either.
        }
    }

    /** Whether there is a manifest, and the directory was not in use since then. */
    boolean isUnusedSince(Instant then) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(then);
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int gap = line.indexOf("  ");
            digests.put(line.substring(gap + 2), line.substring(0, gap));
        }
        return digests;
    }

    /** All files but the manifest; there must be no links. */
    private SortedMap<String, Stamp> files() throws IOException {
        SortedMap<String, Stamp> files = new TreeMap<>();
        add(directory, Stamp.of(directory), "", files);
        return files;
    }

    private void add(Path path, Stamp stamp, String name, SortedMap<String, Stamp> files) throws IOException {
        if (!stamp.isOurs() || stamp.isLink() || stamp.isWritableByOthers()) {
            throw new IOException(path + " is not ours alone");
        } else if (stamp.isFile() && !path.equals(file)) {
            files.put(name, stamp);
        } else if (stamp.isDirectory()) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
                for (Path next : inside) {
                    String last = next.getFileName().toString();
                    add(next, Stamp.of(next), name.isEmpty() ? last : name + "/" + last, files);
                }
            }
        }
    }

    /** A text and no digest, which would be the only one that whoever finds an entry needs. */
    private byte[] state(SortedMap<String, Stamp> files) throws IOException {
        StringBuilder state = new StringBuilder(Files.readString(file));
        for (Map.Entry<String, Stamp> one : files.entrySet()) {
            state.append(one.getKey()).append(' ').append(one.getValue().text()).append('\n');
        }
        return state.toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean isSealed(byte[] state) throws IOException {
        return Files.exists(seal) && Arrays.equals(Files.readAllBytes(seal), state);
    }

    private static boolean isSteady(SortedMap<String, Stamp> files) {
        Instant recently = Instant.now().minusMillis(STEADY_MILLIS);
        for (Stamp stamp : files.values()) {
            if (!stamp.changed().toInstant().isBefore(recently)) {
                return false;
            }
        }
        return true;
    }

    private void seal(byte[] state) {
        try {
            Path temporary = Files.createTempFile(seal.getParent(), ".seal", ".tmp");
            Files.write(temporary, state);
            Files.move(temporary, seal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            // Then the digests are computed every time.
        }
    }
}
