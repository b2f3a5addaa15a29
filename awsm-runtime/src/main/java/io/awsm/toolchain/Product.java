// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Properties;

/** What the build recorded about this aWsm. */
public final class Product {

    private Product() {}

    /** Read from the jar when somebody asks. */
    private static final class Build {
        private static final Properties PROPERTIES = load();
    }

    /** The version of aWsm. */
    public static String version() {
        return Build.PROPERTIES.getProperty("version");
    }

    /** The version of the LLVM artifact that is used unless the user names another. */
    public static String llvmVersion() {
        return Build.PROPERTIES.getProperty("llvm.version");
    }

    /** Whether others have the same version. */
    public static boolean isSnapshot() {
        return version().endsWith("-SNAPSHOT");
    }

    /** Where the build, or whoever shaded it, has put a class of ours: a jar or a directory. */
    public static File place(Class<?> part) {
        try {
            return new File(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells the jar that has this class from all others of aWsm; empty if it is in a directory. */
    public static Optional<String> jar(Class<?> part) {
        File place = place(part);
        if (!place.isFile()) {
            return Optional.empty();
        }
        return Optional.of(isSnapshot() ? version() + "/" + build(place.lastModified(), place) : version());
    }

    /** @param time of the newest file in it */
    public static String build(long time, File place) {
        return time / 1000 + "/" + place.length();
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Product.class.getResourceAsStream("awsm.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
