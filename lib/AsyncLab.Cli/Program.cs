using AsyncLab.Cli;

return await AsyncLabCommand.InvokeAsync(args);
