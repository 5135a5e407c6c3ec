using System.CommandLine;
using AsyncLab.Jupyter;
using AsyncLab.Jupyter.Messages;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Cli.Kernels;

/// <summary>The command <c>kernel</c>.</summary>
internal static class KernelCommand
{
    private const string Name = "kernel";
    private const string Run = "run";
    private const string ConnectionFileOption = "--connection-file";

    private static readonly Option<string> ConnectionFileName = new(ConnectionFileOption, "-f")
    {
        Description = "The file in which Jupyter says where to listen.",
        HelpName = "file",
        Required = true,
    };

    /// <summary>What starts this program as a kernel, up to the connection file.</summary>
    /// <exception cref="IOException">There is no <c>dotnet</c>.</exception>
    public static IReadOnlyList<string> CommandLine =>
        [DotnetCommand.Path, typeof(KernelCommand).Assembly.Location, Name, Run, ConnectionFileOption];

    public static Command Create() => new(Name,
        $"Lets JupyterLab, VS Code and others run cells in C#: notebooks that 'asynclab export --to ipynb' writes, or new ones.\n\n{ExitCode.ShortHelp}")
    {
        KernelInstallCommand.Create(),
        KernelUninstallCommand.Create(),
        CreateRun(),
    };

    private static Command CreateRun()
    {
        var command = new Command(Run, $"Is what Jupyter calls: runs cells until Jupyter ends it.\n\n{ExitCode.ShortHelp}") { ConnectionFileName };
        // Not asynchronous: then signals would end the kernel that are meant for its cells.
        command.SetAction(parsed => Failures.ToExitCodeAsync(() => Task.FromResult(RunKernel(parsed.GetValue(ConnectionFileName)!))).GetAwaiter().GetResult());
        return command;
    }

    private static int RunKernel(string file)
    {
        try
        {
            KernelProcess.Run(file, HostCommand.CommandLine);
            return ExitCode.Success;
        }
        catch (ConnectionFileException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
