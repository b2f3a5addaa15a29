// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.system.Fingerprint;
import io.awsm.toolchain.Product;

/**
 * What every command will need, and what takes Java a while to make ready: reading from the jar, digests, and starting a
 * process. Another processor can do that while the command line is read.
 */
final class Preparation implements Runnable {

    /** Starts it if there is another processor. */
    static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(new Preparation());
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        Product.version();
        new Fingerprint().add("").hex();
        new ProcessBuilder("").environment();
        try {
            Class.forName("java.lang.ProcessImpl");
        } catch (ClassNotFoundException e) {
            // It has another name there; then it is made ready when it is needed.
        }
    }
}
