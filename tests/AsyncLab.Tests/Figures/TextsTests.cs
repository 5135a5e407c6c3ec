using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AsyncLab.Tests.Figures;

public partial class TextsTests
{
    private static readonly string[] Known = [.. new ResourceManager(typeof(Texts))
        .GetResourceSet(CultureInfo.InvariantCulture, true, true)!.Cast<DictionaryEntry>().Select(e => (string)e.Key)];

    [Fact]
    public void Every_text_that_the_library_asks_for_exists()
    {
        var asked = Sources().SelectMany(s => Asked().Matches(s).Select(m => m.Groups[1].Value)).ToArray();
        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Contains(name, Known));
    }

    [Fact]
    public void Every_text_is_used_by_name_or_by_family()
    {
        var sources = string.Concat(Sources());
        Assert.All(Known, name => Assert.True(
            sources.Contains($"\"{name}\"", StringComparison.Ordinal)
            || sources.Contains($"\"{name[..(name.IndexOf('_') + 1)]}{{", StringComparison.Ordinal), $"Nothing uses the text {name}."));
    }

    private static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.GetFullPath("../../../lib/AsyncLab", Path.GetDirectoryName(here)!), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    [GeneratedRegex("Texts\\.(?:Get|Format)\\(\\s*\"(\\w+)\"")]
    private static partial Regex Asked();
}
