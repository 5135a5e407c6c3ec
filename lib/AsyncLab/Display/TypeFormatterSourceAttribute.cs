namespace AsyncLab;

/// <summary>
/// Tells .NET Interactive how a type is shown. It finds attribute, source and formatter by their names and shapes,
/// so that no package of it is needed here.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What a value is shown as, unless a cell asks for something else.</summary>
    public string[] PreferredMimeTypes { get; } = ["text/html"];
}

/// <summary>Makes the formatter of every <see cref="IDisplayable"/>.</summary>
internal sealed class HtmlFormatterSource
{
#pragma warning disable CA1822 // found and called by shape
    public IEnumerable<object> CreateTypeFormatters() => [new HtmlFormatter()];
#pragma warning restore CA1822
}

/// <summary>Writes an <see cref="IDisplayable"/> as HTML.</summary>
internal sealed class HtmlFormatter
{
    public string MimeType { get; } = "text/html";

#pragma warning disable CA1822 // found and called by shape
    public bool Format(object value, TextWriter writer)
    {
        writer.Write(((IDisplayable)value).ToHtml());
        return true;
    }
#pragma warning restore CA1822
}
