// SPDX-License-Identifier: Apache-2.0
import io.awsm.its.Modules

Modules.program("hello", new File(basedir, "src/main/wasm/hello.wasm"))
def version = "99.1.2-1.5.99"
for (classifier in ["linux-x86_64", "linux-arm64", "macosx-arm64", "macosx-x86_64", "windows-x86_64"]) {
    def archive = new File(basedir, "repository/org/bytedeco/llvm/$version/llvm-$version-${classifier}.jar")
    archive.parentFile.mkdirs()
    archive.text = "not what was published"
    new File(archive.path + ".sha1").text = "0" * 40
}
return true
