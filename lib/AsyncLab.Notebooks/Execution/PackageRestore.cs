using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Asks the .NET SDK which files a set of packages consists of on this machine.</summary>
internal static partial class PackageRestore
{
    /// <summary>Restores the packages.</summary>
    /// <param name="references">The packages.</param>
    /// <param name="sources">Where to look for them beside the places that the configuration names.</param>
    /// <param name="folder">The notebook's folder, whose <c>nuget.config</c> applies.</param>
    /// <exception cref="InvalidOperationException">They cannot be restored; the message says why.</exception>
    public static async Task<PackageFiles> RestoreAsync(
        IReadOnlyCollection<NuGetReference> references, IReadOnlyCollection<string> sources, string folder)
    {
        if (PackageCache.Find(references) is { } known)
            return known;

        var project = TemporaryFolder.Create("packages");
        try
        {
            var file = Path.Combine(project.FullName, "packages.csproj");
            Project(references, sources, folder).Save(file);
            var files = Read(await BuildAsync(file));
            PackageCache.Store(references, files);
            return files;
        }
        finally
        {
            project.Delete(recursive: true);
        }
    }

    private static XDocument Project(IEnumerable<NuGetReference> references, IEnumerable<string> sources, string folder) =>
        new(new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup",
                new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
                new XElement("UseCurrentRuntimeIdentifier", true),
                new XElement("SelfContained", false),
                new XElement("RestoreAdditionalProjectSources", string.Join(';', sources)),
                new XElement("RestoreRootConfigDirectory", folder)),
            new XElement("ItemGroup", references.Select(r =>
                new XElement("PackageReference", new XAttribute("Include", r.Id), new XAttribute("Version", r.Version))))));

    private static async Task<string> BuildAsync(string project)
    {
        var start = new ProcessStartInfo(DotnetCommand.Path,
            [
                "msbuild", project, "-restore", "-nologo", "-nodeReuse:false", "-target:ResolveReferences",
                "-getItem:RuntimeCopyLocalItems,NativeCopyLocalItems"
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project),
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" }
        };
        // What an outer build set for itself would lead the inner one astray.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(Reason(output + "\n" + await error));
    }

    // "/tmp/…/packages.csproj : error NU1101: Unable to find package X. … [/tmp/…/packages.csproj]"
    private static string Reason(string log) =>
        ErrorLine().Matches(log) is { Count: > 0 } errors
            ? string.Join(" ", errors.Select(m => m.Groups["text"].Value.Trim()).Distinct())
            : log.Trim();

    private static PackageFiles Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var items = document.RootElement.GetProperty("Items");
        return new PackageFiles(Paths("RuntimeCopyLocalItems"), Paths("NativeCopyLocalItems"));

        IReadOnlyList<string> Paths(string name) =>
            [.. items.GetProperty(name).EnumerateArray().Select(i => i.GetProperty("FullPath").GetString()!)];
    }

    [GeneratedRegex(@"error (?<text>[A-Z]+\d+: .*?)(\[[^\]]*\])?\s*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
