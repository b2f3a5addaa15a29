// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.spi.Listener;
import io.awsm.system.Cache;
import io.awsm.system.EnvironmentException;
import io.awsm.system.ExitCleanup;
import io.awsm.system.Trees;
import io.awsm.toolchain.Product;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A JVM that is told what a jar cannot say: to take classes as an earlier one has left them in the cache (class data
 * sharing), and to do with its quick compiler and its simple collector, as the work is over before others pay. Compiling
 * in it takes half the time of a processor, though it has to be started, too (docs/decisions/0024-second-jvm.md).
 */
final class SecondJvm {

    /** The option that names the cache. */
    static final String CACHE = "--cache";

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    /** What may tell every JVM something, which could contradict us. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** It shall not mention an archive that does not fit: then it goes on without. */
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable");

    private static final String ARCHIVE = "classes.jsa";

    private final String jar;
    private final List<String> arguments;

    private SecondJvm(String jar, List<String> arguments) {
        this.jar = jar;
        this.arguments = arguments;
    }

    /**
     * Does the work in another JVM, if it is long enough, and unless this one was told something itself; the exit status.
     * Whether the words are right is the other's business: what reads them would have to be loaded here, too.
     */
    static OptionalInt run(List<String> words) {
        try {
            if (words.isEmpty() || !isLong(words.get(0)) || !isPlain(words)) {
                return OptionalInt.empty();
            }
            String jar = jar();
            return jar == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(new SecondJvm(jar, words).run(new Cache(cache(words), Listener.NONE)));
        } catch (IOException | EnvironmentException e) {
            return OptionalInt.empty(); // This one will fail, too, and say why, if it is no matter of JVMs.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(Failures.ENVIRONMENT);
        }
    }

    /** A command that compiles, or a module, which is compiled without one. */
    private static boolean isLong(String word) {
        return word.equals("compile") || word.equals("wast") || word.endsWith(".wasm");
    }

    /** What the words say of it, of which no other could be the option. */
    private static Path cache(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(CACHE) && i + 1 < words.size()) {
                return Path.of(words.get(i + 1));
            } else if (word.startsWith(CACHE + "=")) {
                return Path.of(word.substring(CACHE.length() + 1));
            }
        }
        return Cache.standardRoot(System.getenv(), System.getProperties());
    }

    /** The jar, if this is {@code java -jar JAR ...} with a JVM that knows the options; else null. */
    private static String jar() throws IOException {
        Map<String, String> environment = System.getenv();
        for (String variable : VARIABLES) {
            if (environment.containsKey(variable)) {
                return null;
            }
        }
        if (!System.getProperty("java.vm.name", "").endsWith("64-Bit Server VM") || !Files.exists(COMMAND_LINE)) {
            return null;
        }
        String[] words = new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.ISO_8859_1).split("\0");
        boolean plain = words.length > 2 && words[1].equals("-jar") && isPlain(List.of(words[2]));
        // Somebody else's jar may call us.
        return plain && Files.isSameFile(Product.place(Main.class).toPath(), Path.of(words[2])) ? words[2] : null;
    }

    /** Whether every locale can express them, and none names a file with more words. */
    private static boolean isPlain(List<String> words) {
        for (String word : words) {
            if (word.startsWith("@")) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) >= 0x80) {
                    return false;
                }
            }
        }
        return true;
    }

    private int run(Cache cache) throws IOException, InterruptedException {
        String name = "start/" + key();
        Path entry = cache.find(name).orElse(null);
        return entry != null ? status("-XX:SharedArchiveFile=" + entry.resolve(ARCHIVE)) : firstStatus(cache, name);
    }

    /** The first leaves its classes behind for those to come. */
    private int firstStatus(Cache cache, String name) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("awsm-");
        ExitCleanup.add(directory);
        try {
            Path archive = directory.resolve(ARCHIVE);
            int status = status("-XX:ArchiveClassesAtExit=" + archive);
            if (status == 0 && Files.exists(archive)) {
                keep(archive, cache, name);
            }
            return status;
        } finally {
            Trees.delete(directory);
            ExitCleanup.forget(directory);
        }
    }

    private static void keep(Path archive, Cache cache, String name) {
        try {
            cache.get(name, place -> Files.copy(archive, place.resolve(ARCHIVE)));
        } catch (EnvironmentException e) {
            // The next one will be the first.
        }
    }

    /**
     * Of all that the JVM compares before it uses an archive, so that two of the same name do no harm. A real digest would take
     * Java longer than everything else here.
     */
    private String key() {
        File file = new File(jar).getAbsoluteFile();
        return Integer.toHexString(List.of(
                        System.getProperty("java.home"),
                        System.getProperty("java.vm.version"),
                        file,
                        file.lastModified(),
                        file.length())
                .hashCode());
    }

    private int status(String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add(option);
        command.add("-jar");
        command.add(jar);
        command.addAll(arguments);
        return Child.run(new ProcessBuilder(command));
    }
}
