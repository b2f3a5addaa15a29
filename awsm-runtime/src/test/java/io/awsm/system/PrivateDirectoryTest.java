// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.awsm.compiler.spi.Listener;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateDirectoryTest {

    private static final int SOMEBODY = 54321;

    @TempDir
    Path temporary;

    private Path parent;
    private Path directory;

    @BeforeEach
    void createParent() throws IOException {
        parent = Files.createDirectory(temporary.toRealPath().resolve("parent"));
        directory = parent.resolve("cache");
    }

    private static void mode(Path path, int mode) throws IOException {
        Files.setAttribute(path, "unix:mode", mode);
    }

    /** Only root can do that. */
    private static void giveAway(Path path) throws IOException {
        assumeThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isEqualTo(0);
        Files.setAttribute(path, "unix:uid", SOMEBODY, LinkOption.NOFOLLOW_LINKS);
    }

    private void assertRefused(Path culprit, String why) {
        assertThatThrownBy(() -> PrivateDirectory.create(directory))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll(culprit + " " + why, "AWSM_CACHE");
        assertThatThrownBy(() -> new Cache(directory, Listener.NONE).get("a", d -> {}))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining(culprit + " " + why);
    }

    @Test
    void whatIsMissingIsCreatedForUsAlone() throws IOException {
        Path deep = directory.resolve("a/b");
        assertThat(PrivateDirectory.create(deep)).isEqualTo(deep);
        for (Path path : new Path[] {directory, directory.resolve("a"), deep}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatOthersCanWriteIsRefused() throws IOException {
        Files.createDirectory(directory);
        for (int mode : new int[] {0777, 01777, 0770, 0702}) {
            mode(directory, mode);
            assertRefused(directory, "can be written by others");
        }
        mode(directory, 0755);
        assertThat(PrivateDirectory.create(directory)).isEqualTo(directory);
    }

    @Test
    void placeThatOthersCanRenameIsRefused() throws IOException {
        mode(parent, 0777);
        assertRefused(parent, "can be written by others");
        mode(parent, 01777);
        assertThat(PrivateDirectory.create(directory)).isEqualTo(directory);
    }

    @Test
    void whatIsAnothersIsRefused() throws IOException {
        Files.createDirectory(directory);
        mode(directory, 0700);
        giveAway(directory);
        assertRefused(directory, "belongs to another user");
        giveAway(parent);
        assertRefused(parent, "belongs to another user");
    }

    @Test
    void linksAreFollowedIfTheyAreOurs() throws IOException {
        Path real = Files.createDirectory(parent.resolve("real"));
        mode(real, 0755);
        Files.createSymbolicLink(directory, Path.of("../parent/real"));
        assertThat(PrivateDirectory.create(directory)).isEqualTo(real);
        assertThat(PrivateDirectory.create(directory.resolve("../real/./x"))).isEqualTo(real.resolve("x"));
        mode(real, 0777);
        assertRefused(real, "can be written by others");
        mode(real, 0700);
        giveAway(directory);
        assertRefused(directory, "belongs to another user");
    }

    @Test
    void placeOfALinkOnTheWayIsSafe() throws IOException {
        Path open = Files.createDirectory(parent.resolve("open"));
        Path real = Files.createDirectory(parent.resolve("real"));
        Path between = Files.createSymbolicLink(open.resolve("between"), real);
        Files.createSymbolicLink(directory, between);
        mode(real, 0755);
        mode(open, 0777);
        assertRefused(open, "can be written by others");
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Files.createSymbolicLink(directory, directory);
        assertThatThrownBy(() -> PrivateDirectory.create(directory)).isInstanceOf(FileSystemLoopException.class);
    }

    /** Somebody could write in the cache before it became ours alone. */
    @Test
    void entriesOfOthersAreNotUsed() throws IOException {
        Cache cache = new Cache(directory, Listener.NONE);
        Path entry = cache.get("run/a", d -> Files.writeString(d.resolve("program"), "right"));
        mode(entry, 0777);
        assertThat(cache.find("run/a")).isEmpty();
        mode(entry, 0700);
        assertThat(cache.find("run/a")).isPresent();
        mode(entry.resolve("program"), 0666);
        assertThat(cache.find("run/a")).isEmpty();
        mode(entry.resolve("program"), 0600);
        assertThat(cache.find("run/a")).isPresent();
        giveAway(entry.resolve("program"));
        assertThat(cache.find("run/a")).isEmpty();
    }
}
