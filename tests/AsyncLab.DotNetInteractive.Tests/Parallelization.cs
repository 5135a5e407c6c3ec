using Xunit.Sdk;
using Xunit.v3;

// A notebook runs where the current folder of the process is, and its measurements want to be alone.
[assembly: Parallelization(Mode = ParallelMode.None)]
