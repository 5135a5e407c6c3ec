using Xunit.Sdk;
using Xunit.v3;

// Measurements that run beside each other measure each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
