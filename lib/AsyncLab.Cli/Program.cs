using AsyncLab.Cli;

DebuggerFiles.Remove();
if (LeastLimits.Problem() is { } problem)
{
    Console.Error.WriteLine(problem);
    return ExitCode.WrongUse;
}

return await AsyncLabCommand.InvokeAsync(args);
