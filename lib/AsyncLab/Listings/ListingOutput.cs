using System.Diagnostics;

namespace AsyncLab;

/// <summary>What a listing wrote when it ran.</summary>
/// <param name="Text">Its standard output.</param>
/// <param name="Errors">Its standard error, or why it did not run.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record ListingOutput(string Text, string Errors) : IDisplayable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public string ToHtml() => Html.Section(
        "listing",
        (Text.Length > 0 ? $"<pre>{Html.Encode(Text)}</pre>" : "") + (Errors.Length > 0 ? $"<p class=\"note\">{Html.Encode(Errors)}</p>" : ""));

    internal static async Task<ListingOutput> OfAsync(Listing listing, string[] arguments)
    {
        if (Runtime.CPython.Missing is { } missing)
            return new("", missing);
        var info = CPythonInstallation.Program(listing.Path, arguments);
        info.WorkingDirectory = Listing.Folder;
        using var deadline = new CancellationTokenSource(Deadline);
        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        try
        {
            // Both at once: a program that fills the one blocks while we read the other.
            var text = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return new((await text).TrimEnd(), (await errors).TrimEnd());
        }
        catch (OperationCanceledException)
        {
            return new("", Texts.Format("Listing_late", Path.GetFileName(listing.Path), Deadline.TotalSeconds));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
