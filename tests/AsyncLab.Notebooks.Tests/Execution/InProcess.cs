namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>Tests that run a notebook in this process take over the console, so they run one after the other.</summary>
[CollectionDefinition(nameof(InProcess), DisableParallelization = true)]
public sealed class InProcess;
