// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.compiler.spi.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    Path root;

    private final List<String> notes = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private Cache cache;

    @BeforeEach
    void open() {
        cache = new Cache(root, new Listener() {
            @Override
            public void note(String message) {
                notes.add(message);
            }
        });
    }

    private Path get(String name) {
        return cache.get(name, directory -> {
            made.incrementAndGet();
            Files.createDirectories(directory.resolve("lib"));
            Files.writeString(directory.resolve("lib/a"), "hello");
        });
    }

    @Test
    void entryIsMadeOnce() {
        assertThat(cache.find("kind/x")).isEmpty();
        assertThat(get("kind/x").resolve("lib/a")).hasContent("hello");
        assertThat(get("kind/x")).isEqualTo(cache.find("kind/x").orElseThrow());
        assertThat(made).hasValue(1);
    }

    @Test
    void failureLeavesNothing() throws IOException {
        assertThatThrownBy(() -> cache.get("x", directory -> {
                    Files.writeString(directory.resolve("half"), "");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("AWSM_CACHE");
        assertThat(cache.find("x")).isEmpty();
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void leftoversOfKilledProcessesAreRemoved() throws IOException {
        Path leftover = Files.createDirectories(root.resolve("x.0d4e.tmp/lib"));
        get("x");
        assertThat(leftover.getParent()).doesNotExist();
    }

    @Test
    void truncatedFileIsNoticed() throws IOException {
        Path entry = get("x");
        Files.writeString(entry.resolve("lib/a"), "hel");
        assertThat(cache.find("x")).isEmpty();
        assertThat(get("x").resolve("lib/a")).hasContent("hello");
        assertThat(made).hasValue(2);
        assertThat(notes).singleElement().asString().contains("damaged");
    }

    @Test
    void missingFileIsNoticed() throws IOException {
        Files.delete(get("x").resolve("lib/a"));
        assertThat(get("x").resolve("lib/a")).hasContent("hello");
    }

    /** Of the same size and time, before and after the digest was remembered. */
    @Test
    void changedFileIsNoticed() throws Exception {
        Path file = get("x").resolve("lib/a");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "HELLO");
        Files.setLastModifiedTime(file, time);
        assertThat(get("x").resolve("lib/a")).hasContent("hello");
        assertThat(root.resolve("x.sealed")).doesNotExist();
        Thread.sleep(1100);
        assertThat(cache.find("x")).isPresent();
        assertThat(root.resolve("x.sealed")).exists();
        time = Files.getLastModifiedTime(file);
        Files.writeString(file, "HELLO");
        Files.setLastModifiedTime(file, time);
        assertThat(cache.find("x")).isEmpty();
        assertThat(get("x").resolve("lib/a")).hasContent("hello");
        assertThat(cache.find("x")).isPresent();
        assertThat(made).hasValue(3);
    }

    @Test
    void addedFileIsNoticed() throws IOException {
        Files.writeString(get("x").resolve("lib/libc.so.6"), "planted");
        assertThat(cache.find("x")).isEmpty();
        assertThat(get("x").resolve("lib/libc.so.6")).doesNotExist();
    }

    @Test
    void linkInsteadOfAFileIsNoticed() throws IOException {
        Path file = get("x").resolve("lib/a");
        Path elsewhere = Files.writeString(root.resolve("elsewhere"), "hello");
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(cache.find("x")).isEmpty();
        Trees.delete(root.resolve("x"));
        Files.createSymbolicLink(root.resolve("x"), root.resolve("nowhere"));
        assertThat(get("x").resolve("lib/a")).hasContent("hello");
    }

    @Test
    void truncatedManifestIsNoticed() throws IOException {
        Path manifest = get("x").resolve(".manifest");
        for (String damage : List.of("", "5 lib/a\n", "x\nend\n", "\0\n", "x  lib/a\n")) {
            Files.writeString(manifest, damage);
            assertThat(cache.find("x")).as(damage).isEmpty();
        }
    }

    @Test
    void threadsThatWantTheSameWaitForOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Path> task = () -> new Cache(root, Listener.NONE).get("x", directory -> {
                made.incrementAndGet();
                Files.writeString(directory.resolve("a"), "hello");
            });
            for (var future : threads.invokeAll(Collections.nCopies(8, task))) {
                assertThat(future.get().resolve("a")).hasContent("hello");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void entriesThatNobodyUsesGo() throws IOException {
        Path old = get("kind/old");
        Path recent = get("kind/recent");
        Path elsewhere = get("other/old");
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(61)));
        Files.setLastModifiedTime(old.resolve(".manifest"), longAgo);
        Files.setLastModifiedTime(elsewhere.resolve(".manifest"), longAgo);
        get("kind/new");
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void unwritablePlaceIsExplained() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        Cache inFile = new Cache(file, Listener.NONE);
        assertThatThrownBy(() -> inFile.get("x", directory -> {}))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("AWSM_CACHE");
    }

    @Test
    void placeComesFromTheMostSpecificSetting() {
        Map<String, String> home = Map.of("user.home", "/home/u");
        assertThat(Cache.standardRoot(Map.of(), home)).isEqualTo(Path.of("/home/u/.cache/awsm"));
        assertThat(Cache.standardRoot(Map.of("HOME", "/h"), home)).isEqualTo(Path.of("/home/u/.cache/awsm"));
        assertThat(Cache.standardRoot(Map.of("HOME", "/h"), Map.of("user.home", "?")))
                .isEqualTo(Path.of("/h/.cache/awsm"));
        assertThatThrownBy(() -> Cache.standardRoot(Map.of(), Map.of("user.home", "?")))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("HOME");
        assertThat(Cache.standardRoot(Map.of("XDG_CACHE_HOME", "/x"), home)).isEqualTo(Path.of("/x/awsm"));
        assertThat(Cache.standardRoot(Map.of("XDG_CACHE_HOME", "relative"), home))
                .isEqualTo(Path.of("/home/u/.cache/awsm"));
        assertThat(Cache.standardRoot(Map.of("XDG_CACHE_HOME", "/x", "AWSM_CACHE", "/a"), home))
                .isEqualTo(Path.of("/a"));
        assertThat(Cache.standardRoot(Map.of("AWSM_CACHE", "/a"), Map.of("awsm.cache", "/p")))
                .isEqualTo(Path.of("/p"));
    }
}
