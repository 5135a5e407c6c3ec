using AsyncLab;

return await WorkerProgram.RunAsync(args);
