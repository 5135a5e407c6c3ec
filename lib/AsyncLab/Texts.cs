using System.Globalization;
using System.Resources;

namespace AsyncLab;

/// <summary>Every text of the library that a reader sees, from <c>Texts.resx</c>, in the reader's language where there is an edition in it.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    /// <summary>The text of this name.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string name) =>
        Resources.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new MissingManifestResourceException($"Texts.resx has no text '{name}'.");

    /// <summary>The text of this name with its places filled.</summary>
    public static string Format(string name, params object?[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Get(name), arguments);

    /// <summary>The headings of a table.</summary>
    public static string[] Columns(params IEnumerable<string> names) => [.. names.Select(n => Get($"Column_{n}"))];
}
