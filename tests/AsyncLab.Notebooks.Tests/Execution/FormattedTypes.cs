using System.Diagnostics.CodeAnalysis;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>Declared here, not in a package: it is found by its name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    [SuppressMessage("Performance", "CA1819", Justification = "The shape is given.")]
    public string[] PreferredMimeTypes { get; set; } = [];
}

public sealed class SelfFormattedSource
{
    [SuppressMessage("Performance", "CA1822", Justification = "The shape is given.")]
    public IEnumerable<object> CreateTypeFormatters() => [new SelfFormattedFormatter()];
}

public sealed class SelfFormattedFormatter
{
    [SuppressMessage("Performance", "CA1822", Justification = "The shape is given.")]
    public string MimeType => "text/html";

    [SuppressMessage("Performance", "CA1822", Justification = "The shape is given.")]
    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(((SelfFormatted)instance).ToHtml());
        return true;
    }
}

/// <summary>A type that brings its own format, as the book's library has them.</summary>
[TypeFormatterSource(typeof(SelfFormattedSource), PreferredMimeTypes = ["text/html"])]
public class SelfFormatted
{
    public string ToHtml() => $"<b>{GetType().Name}</b>";
}
