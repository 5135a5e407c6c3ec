using AsyncLab.Benchmarks;

return await BenchmarksCommand.InvokeAsync(args);
