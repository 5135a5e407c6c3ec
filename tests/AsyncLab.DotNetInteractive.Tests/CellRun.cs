using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>What became of a cell.</summary>
/// <param name="Code">Its source.</param>
/// <param name="Events">What the host told of it, in order.</param>
internal sealed record CellRun(string Code, IReadOnlyList<KernelEvent> Events)
{
    /// <summary>Why it failed; null if it did not.</summary>
    public string? Failure => Events.OfType<CommandFailed>().FirstOrDefault()?.Message;

    /// <summary>What it displayed and its last value, each in all forms.</summary>
    public IReadOnlyList<IReadOnlyCollection<FormattedValue>> Shown { get; } =
        [.. Events.Where(e => e is DisplayedValueProduced or ReturnValueProduced).Cast<DisplayEvent>().Select(e => e.FormattedValues)];

    /// <summary>What it showed in place of something shown before.</summary>
    public IReadOnlyList<DisplayedValueUpdated> Updates { get; } = [.. Events.OfType<DisplayedValueUpdated>()];

    /// <summary>What it wrote to the console.</summary>
    public string Console { get; } = string.Concat(Events.OfType<StandardOutputValueProduced>().SelectMany(e => e.FormattedValues).Select(v => v.Value));

    /// <summary>What it showed in a form.</summary>
    public IEnumerable<string> In(string mimeType) =>
        Shown.SelectMany(forms => forms).Where(form => form.MimeType == mimeType).Select(form => form.Value);
}
