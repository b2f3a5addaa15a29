// SPDX-License-Identifier: Apache-2.0
import io.awsm.its.Modules

for (name in ["hello", "recursion", "strings"]) {
    Modules.program(name, new File(basedir, "one/src/main/wasm/${name}.wasm"))
    Modules.program(name, new File(basedir, "two/src/main/wasm/${name}.wasm"))
}
