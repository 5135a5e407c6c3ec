using AsyncLab.Cli;

DebuggerFiles.Remove();
return await AsyncLabCommand.InvokeAsync(args);
