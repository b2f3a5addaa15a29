// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.ModuleLoader;
import io.awsm.elf.Footprint;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Prints where the bytes of a file go. */
record FootprintTable(Path file, Footprint footprint, PrintWriter out) {

    void print() {
        out.println(ModuleLoader.printable(file.toString()));
        out.println("     stored    writable");
        footprint.parts().forEach(this::line);
        line("in all", footprint.total());
        out.flush();
    }

    private void line(String part, Footprint.Size size) {
        out.println(ModuleLoader.printable(String.format("%,11d %,11d  %s", size.stored(), size.writable(), part)));
    }
}
