namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>A file that this assembly carries.</summary>
internal static class Asset
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Asset).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
