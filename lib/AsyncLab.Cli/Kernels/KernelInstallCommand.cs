using System.CommandLine;
using AsyncLab.Jupyter.Specs;
using AsyncLab.Notebooks.Export.Jupyter;

namespace AsyncLab.Cli.Kernels;

/// <summary>The command <c>kernel install</c>.</summary>
internal static class KernelInstallCommand
{
    private const string Examples = """
        Examples:
          asynclab kernel install
          asynclab kernel install --sys-prefix
          asynclab kernel install --prefix /opt/jupyter --name csharp --display-name "C#"
        """;

    private static readonly Option<string> DisplayName = new("--display-name")
    {
        Description = "The name that readers see.",
        HelpName = "text",
        DefaultValueFactory = _ => "C# (asynclab)",
    };

    public static Command Create()
    {
        var command = new Command("install",
            $"Tells Jupyter of this program, and how to start it. Install it again when the program has moved.\n\n{Examples}\n\n{ExitCode.ShortHelp}");
        KernelPlace.AddTo(command);
        command.Options.Add(DisplayName);
        command.SetAction((parsed, cancellation) => Failures.ToExitCodeAsync(
            () => InstallAsync(KernelPlace.Of(parsed), parsed.GetValue(DisplayName)!, cancellation)));
        return command;
    }

    private static async Task<int> InstallAsync(KernelPlace place, string displayName, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(displayName))
            throw new UsageException("The name behind --display-name is empty; write some words.");

        var kernels = new InstalledKernels(place.Folder);
        if (kernels.IsTaken(place.Name))
            throw new UsageException($"There is a kernel in {kernels.FolderOf(place.Name)} that asynclab did not install, and it stays as it is; choose another name with --name.");

        var folder = await kernels.InstallAsync(new(place.Name, displayName), KernelCommand.CommandLine, cancellation);
        Console.WriteLine($"Installed the kernel '{place.Name}' ({displayName}) in {folder}.");
        if (place.Name != JupyterMetadata.KernelName)
            await InstallForExportedNotebooksAsync(place, cancellation);

        Console.WriteLine("Next: choose it for a notebook in JupyterLab or VS Code. 'asynclab kernel uninstall' removes it.");
        return ExitCode.Success;
    }

    // They ask for the kernel of .NET Interactive. Where that is, it stays the one they get.
    private static async Task InstallForExportedNotebooksAsync(KernelPlace place, CancellationToken cancellation)
    {
        var other = JupyterFolders.All(place.Folder).Select(f => new InstalledKernels(f)).FirstOrDefault(k => k.IsTaken(JupyterMetadata.KernelName));
        if (other is not null)
        {
            Console.WriteLine($"Exported notebooks ask for '{JupyterMetadata.KernelName}': that is the one in {other.FolderOf(JupyterMetadata.KernelName)}, which stays as it is.");
            return;
        }

        var spec = new KernelSpec(JupyterMetadata.KernelName, JupyterMetadata.DisplayName);
        await new InstalledKernels(place.Folder).InstallAsync(spec, KernelCommand.CommandLine, cancellation);
        Console.WriteLine($"Installed it as '{spec.Name}', too: exported notebooks ask for that name and open without a question.");
    }
}
