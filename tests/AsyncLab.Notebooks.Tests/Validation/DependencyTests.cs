using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AsyncLab.Notebooks.Tests.Validation;

/// <summary>The README's list of the packages that the project stands on.</summary>
public sealed partial class DependencyTests
{
    private static readonly string Root = Path.GetFullPath("../..", Validators.Folder);

    private static readonly string Packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Every package whose version is stated, with that version.</summary>
    public static TheoryData<string, string> Stated => new(
        XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(p => new TheoryDataRow<string, string>($"{p.Attribute("Include")!.Value}", $"{p.Attribute("Version")!.Value}")));

    [Theory, MemberData(nameof(Stated))]
    public void A_package_is_listed_with_its_own_licence(string package, string version)
    {
        var row = File.ReadLines(Path.Combine(Root, "README.md"))
            .SingleOrDefault(l => l.StartsWith('|') && l.Contains($"(https://www.nuget.org/packages/{package})", StringComparison.Ordinal));
        Assert.True(row is not null, $"The README does not list {package}.");
        var manifest = Path.Combine(Packages, package.ToLowerInvariant(), version, package.ToLowerInvariant() + ".nuspec");
        // What only another solution refers to need not be here.
        if (File.Exists(manifest))
            Assert.Equal(LicenceIn(manifest), Address().Match(row.Split('|')[2]) is { Success: true } link ? link.Groups[1].Value : row.Split('|')[2].Trim());
        else
            Assert.StartsWith("$(", version, StringComparison.Ordinal);
    }

    [Fact]
    public void No_package_is_listed_that_nothing_refers_to()
    {
        var listed = Link().Matches(File.ReadAllText(Path.Combine(Root, "README.md"))).Select(m => m.Groups[1].Value);
        Assert.Empty(listed.Except(Stated.Select(s => s.Data.Item1)).Except(["Plotly.NET"]));
    }

    // By its name, or by its address where the package gives no name.
    private static string LicenceIn(string manifest) =>
        XDocument.Load(manifest).Descendants().Where(e => e.Name.LocalName is "license" or "licenseUrl").OrderBy(e => e.Name.LocalName, StringComparer.Ordinal).First().Value;

    [GeneratedRegex(@"\((https://[^)]+)\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\(https://www\.nuget\.org/packages/([\w.]+)\)")]
    private static partial Regex Link();
}
