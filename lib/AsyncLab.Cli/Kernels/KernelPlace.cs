using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using AsyncLab.Jupyter.Specs;

namespace AsyncLab.Cli.Kernels;

/// <summary>Where kernels are installed, and under which name.</summary>
/// <param name="Folder">The folder of kernels.</param>
/// <param name="Name">The name.</param>
internal sealed record KernelPlace(string Folder, string Name)
{
    private const string Python = "python3";

    private static readonly Option<bool> User = new("--user") { Description = "For you alone; so it is if nothing else is said." };

    private static readonly Option<string?> Prefix = new("--prefix")
    {
        Description = "For the installation in this folder: into 'share/jupyter/kernels' in it.",
        HelpName = "folder",
    };

    private static readonly Option<bool> SysPrefix = new("--sys-prefix")
    {
        Description = $"For the Python environment that is active: that of {Python}.",
    };

    private static readonly Option<string> NameOption = new("--name")
    {
        Description = "The name by which notebooks ask for the kernel.",
        HelpName = "name",
        DefaultValueFactory = _ => "asynclab",
    };

    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[User, Prefix, SysPrefix, NameOption])
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">The options contradict each other, or the name is none.</exception>
    public static KernelPlace Of(ParseResult parsed)
    {
        var (prefix, ofPython, name) = (parsed.GetValue(Prefix), parsed.GetValue(SysPrefix), parsed.GetValue(NameOption)!);
        if (((bool[])[parsed.GetValue(User), prefix is not null, ofPython]).Count(given => given) > 1)
            throw new UsageException("--user, --prefix and --sys-prefix exclude each other; give one of them.");
        if (prefix is { Length: 0 })
            throw new UsageException("The folder behind --prefix is empty; name one.");
        if (!KernelSpec.IsName(name))
            throw new UsageException($"'{name}' is not the name of a kernel; write letters, digits, '-', '.' and '_'.");

        var place = ofPython ? JupyterFolders.OfPrefix(PrefixOfPython()) : prefix is null ? JupyterFolders.OfUser : JupyterFolders.OfPrefix(prefix);
        return new(place, name);
    }

    private static string PrefixOfPython()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(Python, ["-c", "import sys; print(sys.prefix)"]) { RedirectStandardOutput = true })!;
            var prefix = python.StandardOutput.ReadToEnd().Trim();
            python.WaitForExit();
            return python.ExitCode == 0 && prefix.Length > 0 ? prefix : throw new UsageException($"{Python} does not say where it is; name its folder with --prefix.");
        }
        catch (Win32Exception)
        {
            throw new UsageException($"There is no {Python}, which would say where its environment is; name its folder with --prefix.");
        }
    }
}
