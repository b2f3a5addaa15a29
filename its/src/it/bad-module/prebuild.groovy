// SPDX-License-Identifier: Apache-2.0
import io.awsm.its.Modules

def good = new File(basedir, "src/main/wasm/good.wasm")
Modules.program("hello", good)
def half = Arrays.copyOf(good.bytes, good.bytes.length.intdiv(2))
java.nio.file.Files.write(basedir.toPath().resolve("src/main/wasm/bad.wasm"), half)
return true
