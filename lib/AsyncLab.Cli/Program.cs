using AsyncLab.Notebooks.Execution;

return args is ["host", ..] ? await NotebookHost.RunAsync(args[1..]) : 0;
