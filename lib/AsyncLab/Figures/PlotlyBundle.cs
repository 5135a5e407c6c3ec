using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace AsyncLab;

/// <summary>
/// plotly.js, as Plotly.NET carries it in its assembly. The assembly is read as a file: loaded, it would want F#.
/// </summary>
internal static class PlotlyBundle
{
    private const int LengthPrefix = sizeof(int);

    /// <summary>
    /// A script that defines <c>window.Plotly</c> unless it is there. The names that module loaders define are hidden
    /// from it: a page with an AMD loader would otherwise swallow it.
    /// </summary>
    public static string Script { get; } =
        $"<script>window.Plotly||(function(define,module,exports){{{Read()}\n}}).call(window);</script>";

    private static string Read()
    {
        var assembly = Path.Combine(Path.GetDirectoryName(typeof(PlotlyBundle).Assembly.Location)!, "plotly", "Plotly.NET.dll");
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var bundle = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .First(r => metadata.GetString(r.Name).StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal));
        var resources = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var content = resources.GetReader((int)bundle.Offset, resources.Length - (int)bundle.Offset);
        var length = content.ReadInt32();
        return Encoding.UTF8.GetString(resources.GetContent((int)bundle.Offset + LengthPrefix, length).AsSpan());
    }
}
