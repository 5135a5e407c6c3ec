using System.Diagnostics;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.CSharpApp;
using AsyncLab.Notebooks.Runs;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Export.CSharpApp;

/// <summary>A folder of programs that <c>dotnet</c> builds and runs as a user would.</summary>
public sealed class DotnetApps : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-apps-");

    // A repository with rules that no notebook keeps.
    public DotnetApps()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <Nullable>enable</Nullable>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <RestoreLockedMode>true</RestoreLockedMode>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_folder.FullName, "Directory.Packages.props"), """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
            </Project>
            """);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Exports a notebook.</summary>
    /// <returns>The program.</returns>
    internal async Task<string> ExportAsync(string notebook)
    {
        var run = new NotebookRun(new ResultBuilder(DibDocument.Load(notebook)).Result, Notebook.Noon, TimeSpan.Zero);
        return (await new CSharpAppExporter().WriteAsync([run], Path.Combine(_folder.FullName, "programs"), TestContext.Current.CancellationToken))[0];
    }

    internal async Task<CommandResult> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(DotnetCommand.Path, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Where the SDK keeps what it builds of single files.
            Environment = { ["XDG_DATA_HOME"] = _folder.CreateSubdirectory("data").FullName, ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1", ["ASYNCLAB_QUICK"] = "1" },
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        return await AsyncLabProcess.EndAsync(process);
    }
}
