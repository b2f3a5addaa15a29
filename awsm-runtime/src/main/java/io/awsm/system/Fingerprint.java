// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A digest of everything that decides a result, so that equal fingerprints mean equal results. */
public final class Fingerprint {

    private final MessageDigest digest = Digests.sha256();

    /** Adds one more thing; the parts stay distinct, {@code "a", "bc"} is not {@code "ab", "c"}. */
    public Fingerprint add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** Adds the text of each. */
    public Fingerprint add(Object... values) {
        for (Object value : values) {
            add(value.toString().getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** 64 hexadecimal digits; ends the fingerprint. */
    public String whole() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** 32 hexadecimal digits; ends the fingerprint. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
