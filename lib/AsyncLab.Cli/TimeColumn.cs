using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AsyncLab.Cli;

/// <summary>How long a notebook has run, and how long it may take if that is known.</summary>
internal sealed class TimeColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var elapsed = ToClock(task.ElapsedTime ?? TimeSpan.Zero);
        return new Text(task is { IsFinished: false, Tag: TimeSpan expected } ? $"{elapsed} of about {ToClock(expected)}" : elapsed, new(Color.Blue));
    }

    private static string ToClock(TimeSpan time) =>
        time.ToString(time.TotalHours < 1 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
}
