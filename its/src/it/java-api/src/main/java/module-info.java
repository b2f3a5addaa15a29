// SPDX-License-Identifier: Apache-2.0
module com.example.filters {
    requires io.awsm.runtime;
}
