module com.example.filters {
    requires io.awsm.runtime;
}
