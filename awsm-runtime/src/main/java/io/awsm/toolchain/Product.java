package io.awsm.toolchain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build recorded about this aWsm. */
public final class Product {

    private static final Properties PROPERTIES = load();

    private Product() {}

    /** The version of aWsm. */
    public static String version() {
        return PROPERTIES.getProperty("version");
    }

    /** The version of the LLVM artifact that is used unless the user names another. */
    public static String llvmVersion() {
        return PROPERTIES.getProperty("llvm.version");
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
