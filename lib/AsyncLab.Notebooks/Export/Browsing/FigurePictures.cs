using System.Text.Json;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.Digests;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>Pictures of what only a browser can draw: figures that scripts make, and diagrams.</summary>
/// <param name="browser">Finds the browser's program; null if there is none.</param>
/// <param name="tell">Receives a sentence when pictures cannot be had.</param>
internal sealed class FigurePictures(Lazy<string?> browser, Action<string> tell)
{
    // A browser draws no larger picture, and each pixel is at most two in width and height.
    private const double LongestSide = 16384.0 / 2;

    private static readonly IReadOnlyDictionary<Place, Picture> None = new Dictionary<Place, Picture>();

    private readonly Dictionary<NotebookRun, (IReadOnlySet<Place> Wanted, IReadOnlyDictionary<Place, Picture> Pictures)> _drawn = [];
    private bool _told;

    /// <summary>How long the drawing of one notebook's figures may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether a drawing's words stay out of its picture, and the picture is small: for who writes the words beside it.</summary>
    public bool WithoutWords { get; init; }

    internal Mermaid Mermaid { get; init; } = Mermaid.ForThisUser;

    /// <summary>The same with drawings alone.</summary>
    public FigurePictures OfDrawings() => new(browser, tell) { Patience = Patience, Mermaid = Mermaid, WithoutWords = true };

    /// <summary>The pictures of a run, drawn once; none if there is no browser or it fails, which is told.</summary>
    /// <remarks>The cells of mermaid only where <c>diagrams</c> are wanted.</remarks>
    public async Task<IReadOnlyDictionary<Place, Picture>> OfAsync(NotebookRun run, bool diagrams, CancellationToken cancellation)
    {
        var wanted = Drawings.Of(run.Result, diagrams);
        if (!_drawn.TryGetValue(run, out var drawn) || !drawn.Wanted.IsSupersetOf(wanted))
            _drawn[run] = drawn = (wanted, await DrawAsync(run.Result, wanted, cancellation));
        return drawn.Pictures;
    }

    private async Task<IReadOnlyDictionary<Place, Picture>> DrawAsync(NotebookResult result, IReadOnlySet<Place> wanted, CancellationToken cancellation)
    {
        if (wanted.Count == 0) return None;
        if (browser.Value is not { } program)
        {
            if (!_told) tell($"{Chromium.Missing} Until then there are no pictures of figures: their data stands in for them.");
            _told = true;
            return None;
        }

        var folder = TemporaryFolder.Create("figures");
        try
        {
            var sheet = await WriteSheetAsync(result, wanted, folder.FullName, cancellation);
            return await Chromium.UseAsync(program, Patience, (page, limit) => DrawAsync(page, sheet, wanted, limit), cancellation);
        }
        catch (ChromiumException e)
        {
            tell($"{Path.GetFileName(result.Path)}: there are no pictures of its figures. {e.Message}");
            return None;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<string> WriteSheetAsync(NotebookResult result, IReadOnlySet<Place> wanted, string folder, CancellationToken cancellation)
    {
        var mermaid = result.Cells.Any(c => Drawings.IsDiagram(c.Cell) && wanted.Contains(new(c.Cell.Number, 0))) ? await Mermaid.FindAsync(cancellation) : [];
        foreach (var file in mermaid) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var sheet = Path.Combine(folder, "figures.html");
        var script = mermaid.Count > 0 ? Path.GetFileName(mermaid[0]) : null;
        await AtomicFile.WriteAsync(sheet, FigureSheet.Render(result, script), cancellation);
        return sheet;
    }

    private async Task<IReadOnlyDictionary<Place, Picture>> DrawAsync(BrowserPage page, string sheet, IReadOnlySet<Place> wanted, CancellationToken cancellation)
    {
        await page.OpenAsync(sheet, FigureSheet.Width, WithoutWords ? 1.5 : 2, print: false, cancellation);
        await page.SettleAsync(cancellation);
        var found = await page.EvaluateAsync(FigureSheet.Boxes(WithoutWords), cancellation);
        await page.FreezeAsync(cancellation);
        var pictures = new Dictionary<Place, Picture>();
        foreach (var box in found.EnumerateArray())
        {
            var place = new Place((int)Number(box, "cell"), (int)Number(box, "output"));
            var area = new BoxOnPage(Number(box, "x"), Number(box, "y"), Side(box, "width"), Side(box, "height"));
            if (!wanted.Contains(place) || pictures.ContainsKey(place) || area.Width < 1 || area.Height < 1) continue;
            var png = await page.PictureAsync(area, cancellation);
            pictures[place] = new(WithoutWords ? PalettePng.Of(png) : png, (int)Math.Ceiling(area.Width), (int)Math.Ceiling(area.Height), Number(box, "alone") == 1);
        }
        return pictures;
    }

    private static double Side(JsonElement box, string name) => Math.Min(Number(box, name), LongestSide);

    // A page may give its boxes other marks: what is no number is no place.
    private static double Number(JsonElement box, string name) =>
        box.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;
}
