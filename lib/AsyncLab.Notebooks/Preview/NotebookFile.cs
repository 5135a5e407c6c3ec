using System.Threading.Channels;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Preview;

/// <summary>A notebook that is being edited: what it was when it could last be read.</summary>
/// <param name="document">The notebook.</param>
/// <param name="stamps">Tells how its files are.</param>
internal sealed class NotebookFile(DibDocument document, FileStamps stamps)
{
    private static readonly TimeSpan TimeToWrite = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _signs = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    // Nothing that was read before is as new as the files.
    private string _seen = "";

    /// <summary>The file.</summary>
    public string Path { get; } = document.Path;

    /// <summary>The notebook.</summary>
    public NotebookCode Code { get; private set; } = new(document);

    /// <summary>Why the file cannot be read as it is now; null if it can.</summary>
    public string? Error { get; private set; }

    /// <summary>The notebook's file and those that it imports.</summary>
    public IReadOnlyList<string> Files => [System.IO.Path.GetFullPath(Path), .. Code.Imports];

    /// <summary>The folders in which something may change.</summary>
    public IEnumerable<string> Folders =>
        Files.Concat(Code.Inputs).Select(f => Directory.Exists(f) ? f : System.IO.Path.GetDirectoryName(f)).OfType<string>();

    /// <summary>Looks whether one of the files may have changed since they were last read.</summary>
    public void Look()
    {
        if (Stamp() != _seen)
            _signs.Writer.TryWrite(true);
    }

    /// <summary>Waits until <see cref="Look"/> has found that one of the files may have changed.</summary>
    public async Task ChangeAsync(CancellationToken cancellation)
    {
        await _signs.Reader.ReadAsync(cancellation);
        // Somebody may be in the middle of writing it.
        if (Files.Any(FileStamps.IsUnfinished))
            await Task.Delay(TimeToWrite, cancellation);
    }

    /// <summary>Reads the files.</summary>
    /// <returns>Whether the notebook is another one than before.</returns>
    public bool Load()
    {
        var (before, files, stamp) = (Code, Files.Concat(Code.Inputs).ToList(), Stamp());
        try
        {
            Code = new NotebookCode(DibDocument.Load(Path));
            Error = null;
        }
        catch (DibFormatException e)
        {
            Error = e.Message;
        }

        _seen = files.SequenceEqual(Files.Concat(Code.Inputs)) ? stamp : Stamp();
        return !Code.IsSameAs(before);
    }

    private string Stamp() => $"{FileStamps.OfFiles(Files)}\n{stamps.OfInputs(Code.Inputs)}";
}
