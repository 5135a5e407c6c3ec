using System.CommandLine;
using AsyncLab.Jupyter.Specs;
using AsyncLab.Notebooks.Export.Jupyter;

namespace AsyncLab.Cli.Kernels;

/// <summary>The command <c>kernel uninstall</c>.</summary>
internal static class KernelUninstallCommand
{
    private const string Examples = """
        Examples:
          asynclab kernel uninstall
          asynclab kernel uninstall --prefix /opt/jupyter --name csharp
        """;

    public static Command Create()
    {
        var command = new Command("uninstall",
            $"Removes what 'asynclab kernel install' has written with the same options. Kernels of others stay.\n\n{Examples}\n\n{ExitCode.ShortHelp}");
        KernelPlace.AddTo(command);
        command.SetAction((parsed, _) => Failures.ToExitCodeAsync(() => Task.FromResult(Uninstall(KernelPlace.Of(parsed)))));
        return command;
    }

    private static int Uninstall(KernelPlace place)
    {
        var kernels = new InstalledKernels(place.Folder);
        var removed = ((string[])[place.Name, JupyterMetadata.KernelName]).Distinct().Where(kernels.Uninstall).ToList();
        if (removed.Count == 0)
            throw new UsageException($"asynclab has installed no kernel '{place.Name}' in {place.Folder}; give the options that it was installed with.");

        foreach (var name in removed)
            Console.WriteLine($"Removed the kernel '{name}' from {place.Folder}.");
        return ExitCode.Success;
    }
}
