// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Directories whose contents only we and root can change, so that what lies in them may be executed.
 *
 * <p>For that, nobody else may be able to replace the directory itself either: all directories above it, and symbolic
 * links on the way, must belong to us or root, and must not be writable by others unless they are sticky, like
 * {@code /tmp}. What is missing is created, for us alone.
 */
final class PrivateDirectory {

    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final int MOST_LINKS = 40;

    private PrivateDirectory() {}

    /**
     * Creates a directory and those above it if need be.
     *
     * @return its real path, of which no part can become a link to somewhere else
     * @throws EnvironmentException if others could change what is in it
     */
    static Path create(Path directory) throws IOException {
        Path real = resolve(directory.toAbsolutePath(), MOST_LINKS);
        if (Stamp.of(real).isWritableByOthers()) {
            throw writable(real);
        }
        return real;
    }

    /** Follows links one by one, since each is a place where somebody could point us somewhere else. */
    private static Path resolve(Path path, int links) throws IOException {
        Path current = path.getRoot();
        for (Path name : path) {
            Path next = current.resolve(name).normalize(); // all before the name is real, so ".." is what it says
            if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                create(next, OURS_ALONE);
            }
            Stamp stamp = Stamp.of(next);
            if (!stamp.isOurs()) {
                throw unsafe(next, "belongs to another user");
            }
            if (stamp.isLink()) {
                if (links == 0) {
                    throw new FileSystemLoopException(path.toString());
                }
                current = resolve(current.resolve(Files.readSymbolicLink(next)), links - 1);
            } else if (stamp.isWritableByOthers()
                    && !stamp.isSticky()
                    && (stamp.isWritableByAll() || !isOwnGroup(next))) {
                throw writable(next);
            } else {
                current = next;
            }
        }
        return current;
    }

    private static void create(Path directory, FileAttribute<?> permissions) throws IOException {
        try {
            Files.createDirectory(directory, permissions);
        } catch (FileAlreadyExistsException somebodyElseWasFaster) {
            // Who, is checked in any case.
        }
    }

    /** Many systems give each user a group of the same name, and let it write by default: that is nobody else. */
    private static boolean isOwnGroup(Path directory) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(directory, PosixFileAttributes.class);
        return attributes.group().getName().equals(attributes.owner().getName());
    }

    private static EnvironmentException writable(Path directory) {
        return unsafe(directory, "can be written by others (chmod go-w takes that from them)");
    }

    private static EnvironmentException unsafe(Path directory, String why) {
        return new EnvironmentException("the cache is not safe, since " + directory + " " + why
                + ": they could replace programs that we execute. AWSM_CACHE can name another directory");
    }
}
