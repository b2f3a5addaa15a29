// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What code is generated as: outputs of one form come from the same IR. */
enum OutputKind {
    PROGRAM(EnumSet.of(Emit.EXE)),
    LIBRARY(EnumSet.complementOf(EnumSet.of(Emit.EXE)));

    private final Set<Emit> kinds;

    OutputKind(Set<Emit> kinds) {
        this.kinds = kinds;
    }

    boolean isWanted(CompileRequest request) {
        return !Collections.disjoint(kinds, request.outputs().keySet());
    }

    boolean has(Emit kind) {
        return kinds.contains(kind);
    }
}
