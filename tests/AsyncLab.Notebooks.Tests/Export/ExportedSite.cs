using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Export;

/// <summary>A site in a temporary folder, which goes with it.</summary>
internal sealed class ExportedSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-site-");

    public ExportedSite(bool withMermaid = false)
    {
        Book = Path.Combine(_folder.FullName, "book");
        Site = new(Book)
        {
            Title = "A <small> book",
            Mermaid = withMermaid ? Mermaid.ForThisUser : new(Path.Combine(_folder.FullName, "cache"), "there-is-no-such-npm"),
        };
    }

    public string Book { get; }

    public Site Site { get; }

    /// <summary>A notebook that exists beside the site, as a site expects of its notebooks.</summary>
    public Notebook Notebook(string name)
    {
        var path = Path.Combine(_folder.CreateSubdirectory("notebooks").FullName, name);
        File.WriteAllText(path, "");
        return new(path);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Book, file));

    public IEnumerable<string> Assets => Directory.GetFiles(Path.Combine(Book, "assets")).Select(p => Path.GetFileName(p));

    public IEnumerable<string> HoistedScripts => Assets.Where(name => name.Length == "0123456789abcdef.js".Length);

    public Task WriteAsync(params NotebookRun[] runs) => Site.WriteAsync(runs, TestContext.Current.CancellationToken);

    /// <summary>The page of a notebook that holds just this.</summary>
    public static async Task<string> PageAsync(Func<Notebook, Notebook> fill)
    {
        using var site = new ExportedSite();
        await site.WriteAsync(fill(site.Notebook("page.dib")).Run);
        return site.Read("page.html");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
