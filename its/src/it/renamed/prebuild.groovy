// SPDX-License-Identifier: Apache-2.0
import io.awsm.its.Modules

Modules.program("hello", new File(basedir, "src/main/wasm/hello.wasm"))
